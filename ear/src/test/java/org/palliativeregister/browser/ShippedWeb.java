package org.palliativeregister.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The views and texts in the WAR inside the EAR. */
final class ShippedWeb {
    private final Map<String, byte[]> files = new TreeMap<>();

    ShippedWeb(Path ear) {
        try (ZipFile zip = new ZipFile(ear.toFile())) {
            ZipEntry war = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".war"))
                    .findFirst()
                    .orElseThrow();
            read(new ZipInputStream(zip.getInputStream(war)), this::isWanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWanted(String name) {
        return name.endsWith(".xhtml") || name.endsWith("_ru.properties") || name.endsWith("_en.properties");
    }

    private void read(ZipInputStream zip, Predicate<String> wanted) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (wanted.test(entry.getName())) {
                files.put(entry.getName(), zip.readAllBytes());
            } else if (entry.getName().matches("WEB-INF/lib/register-.*\\.jar")) {
                read(new ZipInputStream(new ByteArrayInputStream(zip.readAllBytes())), wanted);
            }
        }
    }

    /** Such as {@code /worklist/home}: all that can be asked for. */
    Set<String> views() {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".xhtml"))
                .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("resources/"))
                .map(name -> "/" + name.replace(".xhtml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Key and text in one language. */
    Map<String, String> texts(String language) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.endsWith("_" + language + ".properties")) {
                read(bytes).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        });
        return texts;
    }

    private static Properties read(byte[] bytes) {
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
