package org.palliativeregister.crypto;

import java.nio.ByteBuffer;

/** Seals what is sealed anew, under the key that is in use. */
public final class Resealing {

    private Resealing() {}

    /** Number of the key under which a value says it is sealed. */
    public static int keyNumber(byte[] sealed) {
        return sealed.length < ColumnCipher.HEADER
                ? 0
                : Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
    }

    /**
     * The same value under the key in use; null when it does not open.
     *
     * @param column the name to which it is bound
     */
    public static byte[] reseal(String column, byte[] sealed) {
        ColumnCipher cipher = ColumnCipher.current();
        ColumnCipher.Opened opened = cipher.open(column, sealed);
        return opened.reason() == null ? cipher.seal(column, opened.value()) : null;
    }
}
