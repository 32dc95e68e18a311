package org.palliativeregister.browser;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that people or programs put into a field.
 *
 * @param what it is, in words
 * @param text of it
 */
record BadValue(String what, String text) {

    private static final List<BadValue> ANYWHERE = List.of(
            new BadValue("empty", ""),
            new BadValue("markup", "<b>&\"'"),
            new BadValue("characters of four bytes", "\ud83d\ude00\ud840\udc00"),
            new BadValue("right to left", "\u202e\u05d0\u05d1\u05d2"),
            new BadValue("NUL", "\u0410\u0000\u0411"));

    /** @param limit in characters */
    static List<BadValue> texts(int limit) {
        return and(new BadValue("one over the limit", "\u042f".repeat(limit + 1)));
    }

    static List<BadValue> dates() {
        return and(
                new BadValue("far past", "01.01.1001"),
                new BadValue("far future", "31.12.9999"),
                new BadValue("no such day", "31.04.2026"));
    }

    static List<BadValue> numbers() {
        return and(
                new BadValue("below zero", "-1"),
                new BadValue("with an exponent", "1e5"),
                new BadValue("with a unit", "5 мг"),
                new BadValue("maybe thousands", "1.000"),
                new BadValue("one over the limit", "1" + "0".repeat(30)),
                new BadValue("too many places", "0.00000001"));
    }

    private static List<BadValue> and(BadValue... more) {
        return Stream.concat(ANYWHERE.stream(), Arrays.stream(more)).toList();
    }
}
