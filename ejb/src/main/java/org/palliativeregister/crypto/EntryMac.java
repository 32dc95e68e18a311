package org.palliativeregister.crypto;

/** The keyed check value of an audit entry: without the key nobody can write or change one unnoticed. */
public final class EntryMac {

    private EntryMac() {}

    /** The number of the key under which entries are made now. */
    public static int keyNumber() {
        return KeyRing.current().sealing(KeyPurpose.AUDIT);
    }

    public static byte[] of(int keyNumber, Object... values) {
        return KeyedHash.of(KeyRing.current().key(KeyPurpose.AUDIT, keyNumber), "audit", values);
    }

    /** Whether the key that an entry names is there. */
    public static boolean isHeld(int keyNumber) {
        return KeyRing.current().holds(KeyPurpose.AUDIT, keyNumber);
    }

    public static boolean same(byte[] one, byte[] other) {
        return KeyedHash.same(one, other);
    }
}
