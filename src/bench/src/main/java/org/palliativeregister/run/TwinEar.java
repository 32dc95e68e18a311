package org.palliativeregister.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The EAR as it ships with one module more: {@code bench.war}, which holds the twin and what measures it. */
record TwinEar(Path shipped) {

    private static final String MODULE =
            "<module><web><web-uri>bench.war</web-uri><context-root>/bench</context-root></web></module>";
    private static final String CLASSES = "org/palliativeregister/twin";
    private static final List<String> DESCRIPTORS = List.of("beans.xml", "jboss-web.xml", "jboss-ejb3.xml");

    /** @return {@code target} */
    Path with(Path target) {
        try {
            Path war = target.resolveSibling("bench.war");
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(war);
            Files.copy(shipped, target, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem zip = FileSystems.newFileSystem(war, Map.of("create", "true"))) {
                fill(zip);
            }
            try (FileSystem zip = FileSystems.newFileSystem(target)) {
                Path descriptor = zip.getPath("META-INF/application.xml");
                String text = Files.readString(descriptor);
                Files.writeString(descriptor, text.replace("<library-directory>", MODULE + "<library-directory>"));
                Files.copy(war, zip.getPath("bench.war"));
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileSystem war) throws IOException {
        Path built = built();
        try (Stream<Path> classes = Files.walk(built.resolve(CLASSES))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                put(
                        file,
                        war.getPath("WEB-INF/classes")
                                .resolve(built.relativize(file).toString()));
            }
        }
        for (String descriptor : DESCRIPTORS) {
            put(built.resolve("twin").resolve(descriptor), war.getPath("WEB-INF", descriptor));
        }
        put(built.resolve("twin/persistence.xml"), war.getPath("WEB-INF/classes/META-INF/persistence.xml"));
        put(built.resolve("twin/MANIFEST.MF"), war.getPath("META-INF/MANIFEST.MF"));
    }

    private static void put(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    /** Where this module's classes are: a folder, since nothing packs them before the benchmark runs. */
    private static Path built() throws IOException {
        try {
            URI place = TwinEar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            Path built = Path.of(place);
            return Files.isDirectory(built)
                    ? built
                    : FileSystems.newFileSystem(built).getPath("/");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
