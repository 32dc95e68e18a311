package org.palliativeregister.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tables of this package's resources: tab-separated, comments after {@code #}. */
final class Table {

    private Table() {}

    static List<List<String>> read(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    /** The words of a cell. */
    static List<String> words(String cell) {
        return split(cell, "[ ,]");
    }

    /** The parts of a cell between separators, none for an empty cell. */
    static List<String> split(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Set<String> set(String cell, String separator) {
        return Set.copyOf(split(cell, separator));
    }

    private static String text(String name) {
        try (InputStream resource = Table.class.getResourceAsStream(name + ".tsv")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
