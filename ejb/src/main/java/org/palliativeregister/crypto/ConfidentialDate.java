package org.palliativeregister.crypto;

import java.time.LocalDate;

/** A date that would help to recognise a person. */
public final class ConfidentialDate extends Confidential {

    private static final long serialVersionUID = 1L;

    private final transient LocalDate value;

    private ConfidentialDate(LocalDate value, Unreadable reason) {
        super(reason);
        this.value = value;
    }

    /** Null for null. */
    public static ConfidentialDate of(LocalDate value) {
        return value == null ? null : new ConfidentialDate(value, null);
    }

    static ConfidentialDate unreadable(Unreadable reason) {
        return new ConfidentialDate(null, reason);
    }

    /** @throws UnreadableValue if it does not open */
    public LocalDate value() {
        mustBeReadable();
        return value;
    }

    @Override
    protected String text() {
        return value.toString();
    }
}
