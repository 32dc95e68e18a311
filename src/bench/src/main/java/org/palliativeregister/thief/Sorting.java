package org.palliativeregister.thief;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Places of a column in the order of what stands there. */
final class Sorting {

    private Sorting() {}

    /** Nothing comes first. */
    @SuppressWarnings("unchecked")
    static Integer[] order(Comparable<?>[] values, Comparator<Comparable<Object>> direction) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Comparator<Comparable<Object>> nullsFirst = Comparator.nullsFirst(direction);
        Arrays.sort(
                order, (a, b) -> nullsFirst.compare((Comparable<Object>) values[a], (Comparable<Object>) values[b]));
        return order;
    }
}
