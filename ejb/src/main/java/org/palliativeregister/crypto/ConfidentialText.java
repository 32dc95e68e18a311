package org.palliativeregister.crypto;

import java.util.regex.Pattern;

/** A free text about a person: people write names into notes, so every such text is sealed. */
public final class ConfidentialText extends Confidential {

    private static final long serialVersionUID = 1L;
    private static final Pattern LINE_END = Pattern.compile("\r\n?");

    private final transient String value;

    private ConfidentialText(String value, Unreadable reason) {
        super(reason);
        this.value = value;
    }

    /**
     * Trimmed, and every line ended as the register ends it, with a line feed: a browser ends it with two characters, and
     * what nobody has touched must stay equal to itself. Null for nothing, so that an empty field stores nothing.
     */
    public static ConfidentialText of(String value) {
        return value == null || value.isBlank()
                ? null
                : new ConfidentialText(LINE_END.matcher(value.strip()).replaceAll("\n"), null);
    }

    static ConfidentialText unreadable(Unreadable reason) {
        return new ConfidentialText(null, reason);
    }

    /** @throws UnreadableValue if it does not open */
    public String value() {
        mustBeReadable();
        return value;
    }

    @Override
    protected String text() {
        return value;
    }
}
