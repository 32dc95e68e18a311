package org.palliativeregister.thief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Attacks that match a column with the distribution of names, each sex by itself. */
final class Matching {

    private final Names names;
    private final String[] sexes;

    /** @param sexes of the patients, as they stand in the clear */
    Matching(Names names, String... sexes) {
        this.names = names;
        this.sexes = sexes;
    }

    /** Everybody bears the most frequent surname of the sex. */
    String[] bestGuess() {
        String[] guesses = new String[sexes.length];
        for (int i = 0; i < guesses.length; i++) {
            guesses[i] = names.byFrequency(sexes[i]).get(0);
        }
        return guesses;
    }

    /** The most frequent value stands for the most frequent surname, and so on. */
    String[] byRank(Column column) {
        String[] guesses = new String[sexes.length];
        for (String sex : sexes()) {
            Map<Comparable<?>, List<Integer>> groups = groups(column, sex);
            List<List<Integer>> largestFirst = new ArrayList<>(groups.values());
            largestFirst.sort(Comparator.comparing(List::size, Comparator.reverseOrder()));
            List<String> frequent = names.byFrequency(sex);
            for (int rank = 0; rank < Math.min(frequent.size(), largestFirst.size()); rank++) {
                for (int patient : largestFirst.get(rank)) {
                    guesses[patient] = frequent.get(rank);
                }
            }
        }
        return guesses;
    }

    /** What stands at a third of the column is the surname at a third of the alphabet. */
    String[] byOrder(Column column, Comparator<Comparable<Object>> direction) {
        String[] guesses = new String[sexes.length];
        Integer[] order = Sorting.order(column.values(), direction);
        for (String sex : sexes()) {
            List<Integer> patients = new ArrayList<>();
            for (int patient : order) {
                if (sexes[patient].equals(sex) && column.values()[patient] != null) {
                    patients.add(patient);
                }
            }
            guessByOrder(guesses, patients, sex);
        }
        return guesses;
    }

    private void guessByOrder(String[] guesses, List<Integer> patients, String sex) {
        long passed = 0;
        int next = 0;
        for (String surname : names.byAlphabet(sex)) {
            passed += names.count(sex, surname);
            double until = (double) passed / names.people(sex) * patients.size();
            while (next < patients.size() && next + 0.5 < until) {
                guesses[patients.get(next++)] = surname;
            }
        }
    }

    private Map<Comparable<?>, List<Integer>> groups(Column column, String sex) {
        Map<Comparable<?>, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < sexes.length; i++) {
            if (sexes[i].equals(sex) && column.values()[i] != null) {
                groups.computeIfAbsent(column.values()[i], any -> new ArrayList<>())
                        .add(i);
            }
        }
        return groups;
    }

    private Iterable<String> sexes() {
        return new TreeSet<>(List.of(sexes));
    }
}
