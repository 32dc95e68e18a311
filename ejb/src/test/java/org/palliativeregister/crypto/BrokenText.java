package org.palliativeregister.crypto;

/** A free text as it is read when it does not open. */
public final class BrokenText {

    private BrokenText() {}

    public static ConfidentialText damaged() {
        return ConfidentialText.unreadable(Unreadable.DAMAGED);
    }
}
