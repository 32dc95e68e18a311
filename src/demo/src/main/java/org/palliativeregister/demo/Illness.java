package org.palliativeregister.demo;

import java.util.List;
import java.util.stream.Stream;
import org.palliativeregister.patient.Sex;

/**
 * What a patient is on the register for.
 *
 * @param code ICD-10
 * @param days median time on the register
 */
record Illness(String code, long weight, String sex, int youngest, int usual, int oldest, int days, Group group) {

    /**
     * How the illnesses of a group show.
     *
     * @param conditions what a treatment must heed, with its share
     * @param problems what is treated, with its share
     */
    record Group(String name, List<Share> conditions, List<Share> problems) {

        static Group of(List<String> row) {
            return new Group(row.get(0), shares(row.get(1)), shares(row.get(2)));
        }

        private static List<Share> shares(String cell) {
            return Table.words(cell).stream().map(Share::of).toList();
        }
    }

    /** @param percent of the patients */
    record Share(String what, int percent) {

        static Share of(String word) {
            String[] parts = word.split(":");
            return new Share(parts[0], Integer.parseInt(parts[1]));
        }
    }

    boolean isCancer() {
        return code.startsWith("C") || code.startsWith("D");
    }

    boolean isChildren() {
        return oldest < 18;
    }

    Sex sex(Dice dice) {
        return Stream.of(Sex.values())
                .filter(s -> Names.letter(s).equals(sex))
                .findFirst()
                .orElseGet(() -> dice.chance(50) ? Sex.MALE : Sex.FEMALE);
    }

    int age(Dice dice) {
        return dice.around(youngest, usual, oldest);
    }
}
