package org.palliativeregister.crypto;

import java.util.Arrays;

/**
 * Finds a sealed value again by equality: the first 128 bits of a keyed hash of its canonical form. Only for what is
 * unique; what repeats (names, dates, phones) would give people away by its frequency.
 */
public final class BlindIndex {

    private BlindIndex() {}

    /** The generation whose tokens are written and asked for. */
    public static int generation() {
        return KeyRing.current().newest(KeyPurpose.INDEX);
    }

    /** @param purpose keeps equal numbers of different kinds apart, for example {@code snils} */
    public static byte[] token(String purpose, String canonical) {
        KeyRing keys = KeyRing.current();
        byte[] hash = KeyedHash.of(keys.key(KeyPurpose.INDEX, generation()), "token:" + purpose, canonical);
        return Arrays.copyOf(hash, 16);
    }
}
