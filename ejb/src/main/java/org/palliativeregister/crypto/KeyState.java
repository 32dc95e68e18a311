package org.palliativeregister.crypto;

import java.time.LocalDateTime;

/**
 * A key of the register.
 *
 * @param recordedAt when a server held it first, UTC
 * @param retiredAt null while something may stand under it
 * @param numberInUse of the key of this purpose that seals now
 * @param alsoWritten of the index, its tokens are written beside those that are asked for
 * @param heldBy how many of the living servers hold it
 */
public record KeyState(
        KeyPurpose purpose,
        int number,
        LocalDateTime recordedAt,
        LocalDateTime retiredAt,
        int numberInUse,
        boolean alsoWritten,
        int heldBy) {

    /** Its name in the keystore. */
    public String alias() {
        return purpose.alias(number);
    }

    /** It seals now; of the index, its tokens are asked for. */
    public boolean inUse() {
        return number == numberInUse;
    }

    /** It was made to follow the one in use. */
    public boolean isNext() {
        return number > numberInUse && !alsoWritten;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }
}
