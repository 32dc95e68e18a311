package org.palliativeregister.container;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR that ships with one module more: {@code test.war}, which holds the test classes. */
final class TestedEar {
    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULE =
            "<module><web><web-uri>test.war</web-uri><context-root>/test</context-root></web></module>";

    private TestedEar() {}

    /** Nothing added: for what is seen from outside. */
    static EnterpriseArchive asItShips() {
        return ShrinkWrap.create(ZipImporter.class, "palliative-register.ear")
                .importFrom(new File(System.getProperty("register.ear")))
                .as(EnterpriseArchive.class);
    }

    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear = asItShips();
        String descriptor = text(ear, DESCRIPTOR).replace("<library-directory>", MODULE + "<library-directory>");
        ear.delete(DESCRIPTOR);
        return ear.add(new StringAsset(descriptor), DESCRIPTOR).addAsModule(Testable.archiveToTest(testWar(tests)));
    }

    private static WebArchive testWar(Class<?>... tests) {
        return ShrinkWrap.create(WebArchive.class, "test.war")
                .addClasses(tests)
                .addClasses(Caller.class, NobodySignsIn.class)
                .addAsLibraries(jarOf(Assertions.class))
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(
                        new StringAsset(
                                "<jboss-web><security-domain>palliative-register</security-domain></jboss-web>"),
                        "jboss-web.xml")
                .addAsManifestResource(
                        new StringAsset("Manifest-Version: 1.0\nDependencies: org.wildfly.security.elytron\n"),
                        "MANIFEST.MF");
    }

    static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Archive<?> archive, String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = archive.get(path).getAsset().openStream()) {
            in.transferTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
