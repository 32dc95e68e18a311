package org.palliativeregister.thief;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What stands in a column for each patient, in the order of the patients; null for nothing. Bytes are a string with a
 * character for each.
 *
 * @param binary whether it holds bytes
 */
record Column(String name, boolean binary, Comparable<?>... values) {

    long different() {
        return Arrays.stream(values).filter(Objects::nonNull).distinct().count();
    }

    long filled() {
        return Arrays.stream(values).filter(Objects::nonNull).count();
    }

    boolean repeats() {
        return different() < filled();
    }

    /** The bytes from one place to another, or fewer; a negative place counts from the end. */
    Column bytes(int from, int to) {
        return of("bytes " + from + " to " + to, text -> {
            int begin = Math.max(0, from < 0 ? text.length() + from : from);
            return text.substring(Math.min(text.length(), begin), Math.min(text.length(), begin + to - from));
        });
    }

    Column length() {
        return of("length", text -> String.format("%05d", text.length()));
    }

    private Column of(String what, UnaryOperator<String> part) {
        Comparable<?>[] parts = Arrays.stream(values)
                .map(value -> value == null ? null : part.apply((String) value))
                .toArray(Comparable<?>[]::new);
        return new Column(name + ", " + what, true, parts);
    }
}
