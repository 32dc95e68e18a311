package org.palliativeregister.patient;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names in the form in which they are compared and ordered: upper case, Ё as Е, one kind of hyphen and apostrophe,
 * single spaces. Sorted by code point this form stands in Russian order. Й stays Й.
 */
public final class CanonicalName {

    /** Stands between the parts of a sort key; below every character of a name. */
    public static final char BETWEEN = '\u0001';

    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";
    /** Those beside the letters as they are with and without Shift. */
    private static final String LATIN_KEYS = "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,.`{}:\"<>~";

    private static final String CYRILLIC_KEYS = "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЕХЪЖЭБЮЕ";

    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern APOSTROPHE = Pattern.compile("[’ʼ`´‘]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern AROUND_HYPHEN = Pattern.compile(" ?- ?");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    /** The accent that a dictionary puts on the stressed vowel of a Russian word. */
    private static final Pattern STRESS = Pattern.compile("(?<=[А-ЯЁа-яё])[\\u0300\\u0301]");

    private CanonicalName() {}

    public static String of(String text) {
        if (text.chars().allMatch(CanonicalName::isPlainLetter)) {
            return text.toUpperCase(Locale.ROOT).replace('Ё', 'Е');
        }
        String upper = STRESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('Ё', 'Е');
        String hyphened = DASH.matcher(upper).replaceAll("-");
        String quoted = APOSTROPHE.matcher(hyphened).replaceAll("'");
        String spaced = SPACE.matcher(quoted).replaceAll(" ");
        return AROUND_HYPHEN.matcher(spaced).replaceAll("-").strip();
    }

    /** Of which most names are made: the whole register is read by them at every start. */
    private static boolean isPlainLetter(int c) {
        return c >= 'А' && c <= 'я' || c == 'Ё' || c == 'ё' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** A canonical text with the Latin letters that look like Cyrillic ones replaced by these. */
    public static String inCyrillic(String canonical) {
        return exchanged(canonical, LATIN, CYRILLIC);
    }

    /**
     * What a Russian keyboard would have written had it not stood on Latin letters.
     *
     * @param upper in capital letters, otherwise as it was typed: in the canonical form keys are no longer told apart
     */
    public static String inOtherLayout(String upper) {
        return exchanged(upper, LATIN_KEYS, CYRILLIC_KEYS);
    }

    /** A double name whose parts were named in the other order. */
    public static String otherWayRound(String canonical) {
        List<String> parts = new ArrayList<>(List.of(canonical.split("-")));
        Collections.reverse(parts);
        return String.join("-", parts);
    }

    private static String exchanged(String canonical, String from, String to) {
        StringBuilder text = new StringBuilder();
        for (char c : canonical.toCharArray()) {
            int at = from.indexOf(c);
            text.append(at < 0 ? c : to.charAt(at));
        }
        return text.toString();
    }

    /**
     * The places where a person stands in the order of names: under the surname, under each further part of a double
     * one, under the same written without what parts it, without the marks of Latin letters, or in Cyrillic ones that look
     * alike, and under the former surname in the same ways; each with the given name, likewise. The first is the person's
     * own place.
     *
     * @param formerSurname null for none
     */
    public static List<String> sortKeys(PersonName name, String formerSurname) {
        String patronymic = BETWEEN + (name.patronymic() == null ? "" : of(name.patronymic()));
        List<String> keys = new ArrayList<>();
        for (String surname : surnames(of(name.surname()), formerSurname)) {
            for (String given : spellings(of(name.given()))) {
                keys.add(surname + BETWEEN + given + patronymic);
            }
        }
        return keys;
    }

    private static List<String> surnames(String surname, String formerSurname) {
        List<String> all = new ArrayList<>(spellings(surname));
        all.add(surname.replace("-", "").replace("'", "").replace(" ", ""));
        if (formerSurname != null) {
            all.addAll(spellings(of(formerSurname)));
        }
        return all.stream().distinct().toList();
    }

    /**
     * A name from each of its parts on, without the marks of Latin letters, and in Cyrillic where it was written all in
     * Latin letters that look so: whoever reads it from the page types it so.
     */
    private static List<String> spellings(String canonical) {
        List<String> all = new ArrayList<>(fromEachPart(canonical));
        all.add(plain(canonical));
        if (canonical.codePoints().filter(Character::isLetter).allMatch(c -> LATIN.indexOf(c) >= 0)) {
            all.add(inCyrillic(canonical));
        }
        return all.stream().distinct().toList();
    }

    /** A name, and what remains of it from its second part on, its third, and so on. */
    private static List<String> fromEachPart(String canonical) {
        List<String> all = new ArrayList<>(List.of(canonical));
        for (int at = 1; at < canonical.length(); at++) {
            if (canonical.charAt(at - 1) == '-' || canonical.charAt(at - 1) == ' ') {
                all.add(canonical.substring(at));
            }
        }
        return all;
    }

    /** Latin letters without what stands above and below them, as whoever lacks such keys types them. */
    private static String plain(String canonical) {
        if (canonical.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)) {
            return canonical;
        }
        return MARK.matcher(Normalizer.normalize(canonical, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('Ł', 'L')
                .replace('Ø', 'O')
                .replace('Đ', 'D');
    }
}
