package org.palliativeregister.web.convert;

/** Which form of a counted noun stands after a number: 1 день, 2 дня, 5 дней. */
final class Plurals {

    private Plurals() {}

    /** {@code one}, {@code few} or {@code many}, by the rules of Unicode CLDR for whole numbers. */
    static String form(String language, long number) {
        return "ru".equals(language) ? russian(Math.abs(number)) : Math.abs(number) == 1 ? "one" : "many";
    }

    private static String russian(long number) {
        long units = number % 10;
        long tens = number % 100 / 10;
        if (tens == 1 || units == 0 || units > 4) {
            return "many";
        }
        return units == 1 ? "one" : "few";
    }
}
