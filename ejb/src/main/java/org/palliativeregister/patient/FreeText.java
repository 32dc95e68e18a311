package org.palliativeregister.patient;

import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.ConfidentialText;

/** A free text about a person: of limited length, without characters that cannot be seen. */
public final class FreeText {

    private FreeText() {}

    /**
     * Null for nothing.
     *
     * @param longest characters that fit the column, the end of a line counted as one
     * @throws RuleViolation {@code rule.patient.text.tooLong} or {@code rule.patient.text.control}
     */
    public static ConfidentialText of(String text, int longest) {
        ConfidentialText kept = ConfidentialText.of(text);
        if (kept != null && kept.value().length() > longest) {
            throw new RuleViolation("rule.patient.text.tooLong", longest);
        }
        if (text != null && text.codePoints().anyMatch(FreeText::isUnseen)) {
            throw new RuleViolation("rule.patient.text.control");
        }
        return kept;
    }

    /** Control characters, half characters, what has no width, and what turns the direction of writing around. */
    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\r' && c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
