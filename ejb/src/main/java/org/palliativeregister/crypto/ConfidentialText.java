package org.palliativeregister.crypto;

/** A free text about a person: people write names into notes, so every such text is sealed. */
public final class ConfidentialText extends Confidential {

    private static final long serialVersionUID = 1L;

    private final transient String value;

    private ConfidentialText(String value, Unreadable reason) {
        super(reason);
        this.value = value;
    }

    /** Trimmed; null for nothing, so that an empty field stores nothing. */
    public static ConfidentialText of(String value) {
        return value == null || value.isBlank() ? null : new ConfidentialText(value.strip(), null);
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
