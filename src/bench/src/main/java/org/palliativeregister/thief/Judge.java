package org.palliativeregister.thief;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.palliativeregister.demo.TruePeople.Person;

/** Who alone knows the patients' names. */
final class Judge {

    private final List<Person> patients;
    private final double[] alphabet;

    /** @param patients in the order of the register numbers */
    Judge(List<Person> patients) {
        this.patients = patients;
        alphabet = ranks(patients.stream().map(Person::surname).toArray(Comparable<?>[]::new));
    }

    /** Share of the patients whose surname is named correctly. */
    double named(String... guesses) {
        return (double) IntStream.range(0, guesses.length)
                        .filter(i -> patients.get(i).surname().equals(guesses[i]))
                        .count()
                / guesses.length;
    }

    /** Rank correlation of a column with the alphabet, from -1 to 1. */
    double correlation(Column column) {
        double[] ranks = ranks(column.values());
        double middle = Arrays.stream(ranks).average().orElse(0);
        double other = Arrays.stream(alphabet).average().orElse(0);
        double both = 0;
        double here = 0;
        double there = 0;
        for (int i = 0; i < ranks.length; i++) {
            both += (ranks[i] - middle) * (alphabet[i] - other);
            here += (ranks[i] - middle) * (ranks[i] - middle);
            there += (alphabet[i] - other) * (alphabet[i] - other);
        }
        return here == 0 ? 0 : both / Math.sqrt(here * there);
    }

    /** Equal ones share the middle of their places; nothing comes first. */
    private static double[] ranks(Comparable<?>... values) {
        Integer[] order = Sorting.order(values, Comparator.naturalOrder());
        double[] ranks = new double[values.length];
        int begin = 0;
        while (begin < order.length) {
            int end = begin;
            while (end < order.length && same(values[order[begin]], values[order[end]])) {
                end++;
            }
            for (int i = begin; i < end; i++) {
                ranks[order[i]] = (begin + end - 1) / 2.0;
            }
            begin = end;
        }
        return ranks;
    }

    private static boolean same(Object one, Object other) {
        return one == null ? other == null : one.equals(other);
    }
}
