package org.palliativeregister.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.palliativeregister.patient.PersonName;

/** Women's names drawn by their frequency from the lists of the invented register. */
final class NameLists {

    private static final String FOLDER = "/org/palliativeregister/demo/";

    private final Random random;
    private final Drawn surnames = new Drawn("surnames.tsv");
    private final Drawn givens = new Drawn("given-names.tsv");
    private final Drawn patronymics = new Drawn("patronymics.tsv");

    NameLists(Random random) {
        this.random = random;
    }

    PersonName person() {
        return PersonName.of(surnames.any(random), givens.any(random), patronymics.any(random));
    }

    /** Rows of form, sex and count. */
    private static final class Drawn {

        private final NavigableMap<Long, String> upTo = new TreeMap<>();

        Drawn(String table) {
            long sum = 0;
            for (String line : lines(table)) {
                String[] row = line.split("\t");
                if (!line.startsWith("#") && row.length > 2 && !row[1].equals("M")) {
                    sum += Long.parseLong(row[2]);
                    upTo.put(sum, row[0]);
                }
            }
        }

        private static List<String> lines(String table) {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                    NameLists.class.getResourceAsStream(FOLDER + table), StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String any(Random random) {
            long place = (long) (random.nextDouble() * upTo.lastKey());
            return upTo.higherEntry(place).getValue();
        }
    }
}
