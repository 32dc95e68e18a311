package org.palliativeregister.patient;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.palliativeregister.RuleViolation;

/**
 * One part of a name as it is written: letters of one script, with hyphen, apostrophe, space and dot between them, 1 to
 * 100 characters (three-part names with optional patronymic: Russian documents).
 */
final class NamePart {

    static final int LONGEST = 100;

    private static final String BETWEEN = "(?:[-' .’ʼ]|\\. )";
    private static final Pattern CYRILLIC =
            Pattern.compile("[\\p{IsCyrillic}]+(?:" + BETWEEN + "[\\p{IsCyrillic}]+)*\\.?");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]+(?:" + BETWEEN + "[\\p{IsLatin}]+)*\\.?");

    private NamePart() {}

    static String optional(String text) {
        return text == null || text.isBlank() ? null : of(text);
    }

    /** @throws RuleViolation {@code rule.patient.name} if it is no part of a name */
    static String of(String text) {
        String part = text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replaceAll("[\\p{Zs}\\t]+", " ")
                        .replaceAll("\\p{Pd}", "-")
                        .replaceAll(" ?- ?", "-")
                        .strip();
        boolean right = CYRILLIC.matcher(part).matches() || LATIN.matcher(part).matches();
        if (!right || part.length() > LONGEST) {
            throw new RuleViolation("rule.patient.name");
        }
        return part;
    }
}
