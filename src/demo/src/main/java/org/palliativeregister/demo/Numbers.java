package org.palliativeregister.demo;

/**
 * Numbers that nobody bears: SNILS of the range above 900, which is not given out, policies of region 99, which there
 * is not, and phones after (8142) 00, which no exchange has.
 */
final class Numbers {

    private static final long RANGE = 99_999_989;
    private static final long STRIDE = 61_803_401;

    private Numbers() {}

    /** Eleven digits with the right control number, another one for each patient. */
    static String snils(long patient) {
        long number = 900_000_000 + scattered(patient);
        long sum = 0;
        long rest = number;
        for (int weight = 1; weight <= 9; weight++) {
            sum += rest % 10 * weight;
            rest /= 10;
        }
        return String.format("%09d%02d", number, sum % 101 % 100);
    }

    /** Sixteen digits with the right check digit, another one for each patient. */
    static String policy(long patient) {
        String digits = "99" + String.format("%05d%08d", 17_000 + patient % 9_000, scattered(patient + 7));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    /** As people write it; another one for each below ten thousand. */
    static String phone(long number) {
        return String.format("+7 (8142) 00-%02d-%02d", number / 100 % 100, number % 100);
    }

    /** Each number of the range once, in no order. */
    private static long scattered(long number) {
        return Math.floorMod(number * STRIDE, RANGE);
    }
}
