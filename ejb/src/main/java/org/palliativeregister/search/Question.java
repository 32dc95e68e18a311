package org.palliativeregister.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palliativeregister.RegionTime;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.RegisterNumber;

/**
 * What stands in the search box, understood.
 *
 * @param text a number without what stands between its digits, where it may be one
 * @param numbers which ones it may be
 * @param words of a name; empty for none
 * @param born null for any day
 */
record Question(Kind kind, String text, Set<Number> numbers, NameWords words, Born born) {

    private static final int LONGEST = 120;
    private static final int MOST_WORDS = 6;
    private static final int CENTURY = 100;
    private static final int EARLIEST_YEAR = 1880;
    private static final int LATEST_YEAR = 2199;
    private static final NameWords NO_WORDS = new NameWords(List.of());
    private static final Pattern DIGITS = Pattern.compile("[0-9\\s\\p{Pd}\\p{Zs}]*[0-9][0-9\\s\\p{Pd}\\p{Zs}]*");
    /** With dots between them too, where there are more than a day of birth has. */
    private static final Pattern MANY_DIGITS = Pattern.compile("(?:[\\s\\p{Pd}\\p{Zs}.]*[0-9]){9,}[\\s\\p{Zs}.]*");

    private static final Pattern PHONE = Pattern.compile("(?:\\+|.*\\().*");
    private static final Pattern LETTERS_AND_DIGITS =
            Pattern.compile("(?=(?:.*[0-9]){4})(?=.*[A-ZА-ЯЁ])[0-9A-ZА-ЯЁ]{6,20}");
    private static final Pattern DAY = Pattern.compile(
            "(?<![0-9.])(?:([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|(?<!-)[0-9]{2})|([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2}))(?![0-9])");
    private static final Pattern DAY_WITHOUT_DOTS = Pattern.compile("(?<![^\\s,])([0-9]{8})(?![^\\s,])");
    /** More letters in a row than stand before the number of a policy. */
    private static final Pattern OF_A_NAME = Pattern.compile("\\p{L}{3}");

    private static final DateTimeFormatter WITHOUT_DOTS =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern YEAR = Pattern.compile("(?<![0-9.])([0-9]{4})(?![0-9]|\\.[0-9])");
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsCyrillic}\\p{IsLatin}]['\\p{IsCyrillic}\\p{IsLatin}-]*");

    private static final Pattern BORN_BEFORE =
            Pattern.compile("(?U)\\b(?:род\\.|родил(?:ся|ась)|г\\.?\\s?р\\.?|года? рожд(?:ения|\\.)?|born)\\s*$");
    /** In small letters: capital ones are initials. */
    private static final Pattern BORN_BEHIND =
            Pattern.compile("(?U)^\\s*(?:г\\.?\\s*р|года? рожд(?:ения)?|года?|г)(?!\\w)\\.?");
    /** Of a double given name only the first is looked for: {@code Ж.-П.} */
    private static final Pattern SECOND_INITIAL = Pattern.compile("(?<!\\p{L})(\\p{L})\\.-\\p{L}(?!\\p{L})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.,;:!?()\\[\\]{}\"«»„“”‹›…/*№=&]+");
    private static final Pattern AROUND_A_WORD = Pattern.compile("^-+|-+$");
    /** Characters without width that come along with what is pasted. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    /** The sign, where a hyphen is meant. */
    private static final char MINUS = '\u2212';

    /** What a number is, before it. */
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^(?:(?:снилс|т(?:ел)?\\.?|телефон|номер|№)\\s*[:№]?\\s*(?=[+(0-9])"
                    + "|(?:полис(?: омс)?|омс|енп)(?!\\p{L})\\s*[:№]?\\s*(?=\\S*\\s?№?\\s?[0-9]{4}))");

    /** What can be asked. */
    enum Kind {
        EVERYBODY,
        NUMBER,
        NAME_OR_BIRTH,
        NOTHING
    }

    /** What a number may be. */
    enum Number {
        REGISTER_NUMBER,
        SNILS,
        POLICY,
        PHONE,
        BIRTH_YEAR,
        BIRTH_DATE;

        /** What is looked for in the name index, not in the database. */
        static final Set<Number> IN_INDEX = EnumSet.of(PHONE, BIRTH_YEAR, BIRTH_DATE);
    }

    static Question of(String typed) {
        if (typed == null || typed.isBlank()) {
            return new Question(Kind.EVERYBODY, null, Set.of(), NO_WORDS, null);
        }
        String text = LABEL.matcher(visible(typed)).replaceFirst("");
        if (text.isEmpty() || text.length() > LONGEST) {
            return nothing();
        }
        if (MANY_DIGITS.matcher(text).matches()) {
            return number(text.replaceAll("[^0-9]", ""));
        }
        if (PHONE.matcher(text).matches() && Phones.in(text).size() == 1) {
            return number(Phones.in(text).get(0), EnumSet.of(Number.PHONE));
        }
        Matcher day = DAY.matcher(text);
        if (day.find() && date(day, 0).isPresent()) {
            return person(without(day, text), Born.on(date(day, 0).get()));
        }
        if (DIGITS.matcher(text).matches()) {
            return number(text.replaceAll("[^0-9]", ""));
        }
        return lettered(text);
    }

    /** What was meant if a year of two digits, which is the last such one at first, is of the century before. */
    static Question inCenturyBefore(String typed) {
        String text = visible(typed == null ? "" : typed);
        Matcher day = DAY.matcher(text);
        return text.length() <= LONGEST && day.find() && isOfTwoDigits(day)
                ? date(day, CENTURY)
                        .map(date -> person(without(day, text), Born.on(date)))
                        .orElseGet(Question::nothing)
                : nothing();
    }

    private static boolean isOfTwoDigits(Matcher day) {
        return day.group(3) != null && day.group(3).length() == 2;
    }

    private static String visible(String typed) {
        return INVISIBLE.matcher(typed).replaceAll("").replace(MINUS, '-').strip();
    }

    private static Question lettered(String text) {
        if (RegisterNumber.read(text).isPresent()) {
            return number(text, EnumSet.of(Number.REGISTER_NUMBER));
        }
        Matcher digits = DAY_WITHOUT_DOTS.matcher(text);
        if (digits.find() && OF_A_NAME.matcher(text).find()) {
            Optional<LocalDate> day = day(digits.group(1));
            if (day.isPresent()) {
                return person(without(digits, text), Born.on(day.get()));
            }
        }
        String joined = text.replaceAll("[\\s\\p{Zs}\\p{Pd}№]", "").toUpperCase(Locale.ROOT);
        if (LETTERS_AND_DIGITS.matcher(joined).matches() && !YEAR.matcher(text).find()) {
            return number(joined, EnumSet.of(Number.POLICY));
        }
        Matcher year = YEAR.matcher(text);
        if (year.find() && isYear(year.group(1))) {
            return person(without(year, text), Born.in(Integer.parseInt(year.group(1))));
        }
        return person(text, null);
    }

    private static Question number(String digits) {
        EnumSet<Number> numbers = EnumSet.noneOf(Number.class);
        int length = digits.length();
        if (length <= 10) {
            numbers.add(Number.REGISTER_NUMBER);
        }
        if (length == 11) {
            numbers.add(Number.SNILS);
        }
        if (length == 16 || length >= 6 && length <= 9) {
            numbers.add(Number.POLICY);
        }
        if (Phones.isLocal(digits)
                || length == 10
                || length == 11 && (digits.startsWith("7") || digits.startsWith("8"))) {
            numbers.add(Number.PHONE);
        }
        if (length == 4 && isYear(digits)) {
            numbers.add(Number.BIRTH_YEAR);
        }
        if (day(digits).isPresent()) {
            numbers.add(Number.BIRTH_DATE);
        }
        return numbers.isEmpty() ? nothing() : number(digits, numbers);
    }

    /** A day written without dots, {@code 03041947}; empty when it cannot be one. */
    static Optional<LocalDate> day(String digits) {
        if (digits.length() != 8 || !isYear(digits.substring(4))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(digits, WITHOUT_DOTS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Question number(String text, Set<Number> numbers) {
        return new Question(Kind.NUMBER, text, numbers, NO_WORDS, null);
    }

    private static boolean isYear(String digits) {
        int year = Integer.parseInt(digits);
        return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
    }

    /** Empty when there is no such day. */
    private static Optional<LocalDate> date(Matcher day, int yearsBefore) {
        boolean yearLast = day.group(1) != null;
        if (!yearLast && !isYear(day.group(4))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    yearLast ? year(day) - yearsBefore : Integer.parseInt(day.group(4)),
                    Integer.parseInt(day.group(yearLast ? 2 : 5)),
                    Integer.parseInt(day.group(yearLast ? 1 : 6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of two digits the last such year that has begun. */
    private static int year(Matcher day) {
        int year = Integer.parseInt(day.group(3));
        int now = RegionTime.today().getYear();
        return isOfTwoDigits(day) ? now - Math.floorMod(now - year, CENTURY) : year;
    }

    /** The rest of the text, without the words that people put before or behind a day of birth. */
    private static String without(Matcher found, String text) {
        return BORN_BEFORE.matcher(text.substring(0, found.start())).replaceFirst("") + " "
                + BORN_BEHIND.matcher(text.substring(found.end())).replaceFirst("");
    }

    private static Question person(String text, Born born) {
        String canonical = SECOND_INITIAL.matcher(CanonicalName.of(text)).replaceAll("$1");
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(canonical))
                .map(word -> AROUND_A_WORD.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean names = (born != null || !words.isEmpty())
                && words.size() <= MOST_WORDS
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
        return names ? new Question(Kind.NAME_OR_BIRTH, null, Set.of(), new NameWords(words), born) : nothing();
    }

    private static Question nothing() {
        return new Question(Kind.NOTHING, null, Set.of(), NO_WORDS, null);
    }

    /** What was meant if the keyboard stood on Latin letters; nothing when it cannot have. */
    static Question inOtherLayout(String typed) {
        String text = visible(typed == null ? "" : typed).toUpperCase(Locale.ROOT);
        boolean possible =
                text.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                        && text.codePoints().anyMatch(c -> c >= 'A' && c <= 'Z');
        return possible ? of(CanonicalName.inOtherLayout(text)) : nothing();
    }

    /** Asks for a number or a day that few bear, whatever has become of them. */
    boolean isExact() {
        return kind == Kind.NUMBER || kind == Kind.NOTHING || words.words().isEmpty() && born != null && !born.isYear();
    }
}
