package org.palliativeregister.browser;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that belong to nobody: each is new. */
final class Invented {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CONSONANTS = "бвгдзклмнпрст";
    private static final String VOWELS = "аеиоу";

    private Invented() {}

    /** A surname of eight letters. */
    static String surname() {
        String letters = IntStream.range(0, 4)
                .mapToObj(i -> any(CONSONANTS) + any(VOWELS))
                .collect(Collectors.joining());
        return letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
    }

    /** Without a zero at the beginning. */
    static String number(int digits) {
        return IntStream.range(0, digits)
                .mapToObj(i -> String.valueOf(i == 0 ? 1 + RANDOM.nextInt(9) : RANDOM.nextInt(10)))
                .collect(Collectors.joining());
    }

    /** Of the range from 900 on, which is given to nobody; the check number is right. */
    static String snils() {
        String digits = "9" + number(8);
        int sum = IntStream.range(0, 9)
                .map(i -> (digits.charAt(i) - '0') * (9 - i))
                .sum();
        return "%s-%s-%s %02d"
                .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6), sum % 101 % 100);
    }

    private static String any(String letters) {
        return String.valueOf(letters.charAt(RANDOM.nextInt(letters.length())));
    }
}
