package org.palliativeregister.browser;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Values that belong to nobody: each is new. */
final class Invented {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each is coded otherwise where names are compared by sound. */
    private static final String CONSONANTS = "бгдзлмр";

    private static final String VOWELS = "аеиоу";
    private static final int SYLLABLES = 6;
    private static final int SURNAMES = (int) Math.pow(CONSONANTS.length(), SYLLABLES);
    /** Has no divisor in common with the number of surnames, so that all are met before one is met again. */
    private static final int STEP = 52_501;

    private static final AtomicInteger NEXT = new AtomicInteger(RANDOM.nextInt(SURNAMES));

    private Invented() {}

    /** A surname of twelve letters that sounds like no other, lest its bearer be taken for somebody who is registered. */
    static String surname() {
        int number = NEXT.updateAndGet(last -> (last + STEP) % SURNAMES);
        String letters = Integer.toString(SURNAMES + number, CONSONANTS.length())
                .substring(1)
                .chars()
                .mapToObj(digit -> CONSONANTS.charAt(digit - '0') + any(VOWELS))
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
