package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server's file system hides classes from scanning, so persistence.xml names them; none may be forgotten. */
class PersistentClassesTest {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    @Test
    void every_persistent_class_is_listed_and_nothing_else() throws Exception {
        Set<String> marked = marked();
        assertThat(marked).hasSizeGreaterThan(20);
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(marked);
    }

    private static Set<String> marked() throws IOException, URISyntaxException {
        Path classes = Path.of(RegisterEntry.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replace('/', '.').replace('\\', '.').replaceAll("\\.class$", ""))
                    .filter(PersistentClassesTest::isMarked)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean isMarked(String name) {
        try {
            Class<?> type = Class.forName(name, false, RegisterEntry.class.getClassLoader());
            return MARKS.stream().anyMatch(type::isAnnotationPresent);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> listed() throws IOException {
        String xml = new String(
                RegisterEntry.class
                        .getResourceAsStream("/META-INF/persistence.xml")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("<class>([^<]+)</class>").matcher(xml);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
