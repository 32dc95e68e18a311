package org.palliativeregister.crypto;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * A value of a person that is stored sealed. It is either readable, or unreadable for a reason: then it can be shown as
 * such, but using or saving it throws {@link UnreadableValue}. Serialised (session stores write to disk and to other
 * nodes) it is sealed as well.
 */
public abstract class Confidential implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Unreadable reason;

    protected Confidential(Unreadable reason) {
        this.reason = reason;
    }

    public final boolean isReadable() {
        return reason == null;
    }

    /** Why it cannot be read, null if it can. */
    public final Unreadable getReason() {
        return reason;
    }

    /** The value as text from which its class can be made again; the form in which it is sealed. */
    protected abstract String text();

    final byte[] bytes() {
        mustBeReadable();
        return text().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableValue if this value does not open */
    protected final void mustBeReadable() {
        if (reason != null) {
            throw new UnreadableValue(reason);
        }
    }

    /** Never the value itself: what is printed ends in logs. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + (isReadable() ? "" : " (" + reason + ")");
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Confidential that
                && that.getClass() == getClass()
                && isReadable()
                && that.isReadable()
                && that.text().equals(text());
    }

    @Override
    public final int hashCode() {
        return isReadable() ? text().hashCode() : reason.hashCode();
    }

    protected final Object writeReplace() throws ObjectStreamException {
        return SealedForm.of(this);
    }
}
