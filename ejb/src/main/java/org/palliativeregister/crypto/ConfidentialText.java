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

    /** Whether both say the same, however a browser ends its lines; null is nothing. */
    public static boolean same(ConfidentialText one, ConfidentialText other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.isReadable()
                && other.isReadable()
                && one.value.replace("\r\n", "\n").equals(other.value.replace("\r\n", "\n"));
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
