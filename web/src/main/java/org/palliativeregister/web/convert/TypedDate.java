package org.palliativeregister.web.convert;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palliativeregister.web.text.Texts;

/** Reads a date as people type it: day, month, year, with dots, hyphens, slashes or spaces between. */
final class TypedDate {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[.\\-/ ](\\d{1,2})[.\\-/ ](\\d{4})");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final String UNREADABLE = "convert.date.unreadable";

    private TypedDate() {}

    /**
     * The date that was typed.
     *
     * @throws Impossible if there is no such day or it is no date at all
     */
    static LocalDate read(String typed) throws Impossible {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            throw new Impossible(UNREADABLE, 0, 0, 0);
        }
        return of(number(parts, 1), number(parts, 2), number(parts, 3));
    }

    private static LocalDate of(int day, int month, int year) throws Impossible {
        if (month < 1 || month > 12) {
            throw new Impossible("convert.date.noMonth", day, month, year);
        }
        if (year < 1) {
            throw new Impossible(UNREADABLE, day, month, year);
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            String key = day == 29 && month == 2 ? "convert.date.noLeapDay" : "convert.date.noDay";
            throw new Impossible(key, day, month, year);
        }
        return LocalDate.of(year, month, day);
    }

    static String write(LocalDate date) {
        return WRITTEN.format(date);
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** There is no such date. */
    static final class Impossible extends Exception {

        private static final long serialVersionUID = 1L;
        private final String key;
        private final int day;
        private final int month;
        private final int year;

        private Impossible(String key, int day, int month, int year) {
            super(key);
            this.key = key;
            this.day = day;
            this.month = month;
            this.year = year;
        }

        /** What is wrong and what to do, for the person who typed it. */
        String sentence(Locale locale) {
            if (key.equals(UNREADABLE)) {
                return Texts.say(locale, key);
            }
            if (month < 1 || month > 12) {
                return Texts.say(locale, key, String.valueOf(month));
            }
            YearMonth ofYear = YearMonth.of(Year.of(year).getValue(), month);
            return Texts.say(
                    locale,
                    key,
                    day,
                    name(ofYear, locale),
                    ofYear.lengthOfMonth(),
                    String.valueOf(year),
                    example(ofYear));
        }

        private static String name(YearMonth month, Locale locale) {
            return month.getMonth().getDisplayName(TextStyle.FULL, locale);
        }

        private static String example(YearMonth month) {
            return write(month.atEndOfMonth());
        }
    }
}
