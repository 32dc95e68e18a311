package org.palliativeregister.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.RegisterNumber;

/**
 * What stands in the search box, understood.
 *
 * @param text digits of a number, where it is one
 * @param date where it is one
 * @param words canonical, each the beginning of a part of a name, where they are such
 */
record Question(Kind kind, String text, LocalDate date, List<String> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;
    private static final Pattern NUMBER_ONLY = Pattern.compile("[0-9\\s\\p{Pd}\\p{Zs}]*[0-9][0-9\\s\\p{Pd}\\p{Zs}]*");
    private static final Pattern DATE = Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}]['\\p{IsCyrillic}\\p{IsLatin}-]*");

    /** What can be asked. */
    enum Kind {
        EVERYBODY,
        REGISTER_NUMBER,
        SNILS,
        POLICY,
        BIRTH_DATE,
        NAME,
        NOTHING
    }

    static Question of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new Question(Kind.EVERYBODY, null, null, List.of());
        }
        if (text.length() > LONGEST) {
            return nothing();
        }
        if (NUMBER_ONLY.matcher(text).matches()) {
            return number(text.replaceAll("[^0-9]", ""));
        }
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return date(date);
        }
        return RegisterNumber.read(text).isPresent() ? number(text) : names(text);
    }

    private static Question number(String text) {
        Kind kind =
                switch (text.matches("[0-9]+") ? text.length() : 0) {
                    case 11 -> Kind.SNILS;
                    case 16 -> Kind.POLICY;
                    default -> RegisterNumber.read(text).isPresent() ? Kind.REGISTER_NUMBER : Kind.NOTHING;
                };
        return new Question(kind, text, null, List.of());
    }

    private static Question date(Matcher parts) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1)));
            return new Question(Kind.BIRTH_DATE, null, date, List.of());
        } catch (DateTimeException e) {
            return nothing();
        }
    }

    private static Question names(String text) {
        List<String> words = Arrays.stream(CanonicalName.of(text).split("[\\s.,]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean names = !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
        return names ? new Question(Kind.NAME, null, null, words) : nothing();
    }

    private static Question nothing() {
        return new Question(Kind.NOTHING, null, null, List.of());
    }

    /** Asks for a number or a date that few bear, whatever has become of them. */
    boolean isExact() {
        return kind != Kind.EVERYBODY && kind != Kind.NAME;
    }

    /**
     * The readings of the words: as typed, with two neighbours taken for the parts of one double name, and each of them
     * with Latin letters that look like Cyrillic ones taken for these.
     */
    List<List<String>> readings() {
        List<List<String>> all = new ArrayList<>(List.of(words));
        for (int first = 0; first + 1 < words.size(); first++) {
            all.add(joined(first));
        }
        all.addAll(all.stream()
                .map(reading -> reading.stream().map(CanonicalName::inCyrillic).toList())
                .toList());
        return all.stream().distinct().toList();
    }

    private List<String> joined(int first) {
        List<String> fewer = new ArrayList<>(words);
        fewer.set(first, words.get(first) + "-" + fewer.remove(first + 1));
        return fewer;
    }
}
