package org.palliativeregister.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * How a surname sounds, so that it is found although misspelt: Daitch-Mokotoff codes of the name in Latin letters. The
 * encoder knows no Cyrillic and answers all of it alike, so nothing but Latin letters ever reaches it.
 */
final class Sounds {

    private static final DaitchMokotoffSoundex CODES = new DaitchMokotoffSoundex();

    /** Doc 9303 of ICAO, part 3, table 6-B: Cyrillic. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('А', "A"),
            Map.entry('Б', "B"),
            Map.entry('В', "V"),
            Map.entry('Г', "G"),
            Map.entry('Д', "D"),
            Map.entry('Е', "E"),
            Map.entry('Ж', "ZH"),
            Map.entry('З', "Z"),
            Map.entry('И', "I"),
            Map.entry('Й', "I"),
            Map.entry('К', "K"),
            Map.entry('Л', "L"),
            Map.entry('М', "M"),
            Map.entry('Н', "N"),
            Map.entry('О', "O"),
            Map.entry('П', "P"),
            Map.entry('Р', "R"),
            Map.entry('С', "S"),
            Map.entry('Т', "T"),
            Map.entry('У', "U"),
            Map.entry('Ф', "F"),
            Map.entry('Х', "KH"),
            Map.entry('Ц', "TS"),
            Map.entry('Ч', "CH"),
            Map.entry('Ш', "SH"),
            Map.entry('Щ', "SHCH"),
            Map.entry('Ъ', "IE"),
            Map.entry('Ы', "Y"),
            Map.entry('Ь', ""),
            Map.entry('Э', "E"),
            Map.entry('Ю', "IU"),
            Map.entry('Я', "IA"));

    /** Sounds that are written in two ways at the beginning of a name and coded differently there. */
    private static final Map<String, String> FIRST = Map.of("Щ", "Ш", "Ш", "Щ", "Я", "Е", "Е", "Я", "Ю", "У", "Э", "Е");

    private Sounds() {}

    /** Codes of a canonical surname; none when it has no letters that are known. */
    static Set<String> of(String surname) {
        String latin = inLatin(surname);
        return latin.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(CODES.soundex(latin).split("\\|")));
    }

    /** Codes under which a surname may stand that was heard and written like this. */
    static Set<String> asked(String surname) {
        Set<String> codes = new LinkedHashSet<>();
        for (String heard : List.of(surname, FIRST.getOrDefault(surname.substring(0, 1), "") + surname.substring(1))) {
            codes.addAll(of(heard));
        }
        return codes;
    }

    /** Letters of other alphabets are left out; Latin ones lose what stands above and below them. */
    static String inLatin(String canonical) {
        StringBuilder latin = new StringBuilder();
        for (char c : Normalizer.normalize(canonical, Normalizer.Form.NFD).toCharArray()) {
            latin.append(c >= 'A' && c <= 'Z' ? String.valueOf(c) : LATIN.getOrDefault(c, ""));
        }
        return latin.toString();
    }
}
