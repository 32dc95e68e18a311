package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Binds the sealed values of one row to each other and to the number of the row: a value moved from another row, or
 * put back from an older state of this one, breaks it. A whole old row put back does not.
 */
public final class RowSeal {

    private RowSeal() {}

    /** {@code [key number 2][HMAC 32]} over the row's number and its values in fixed order. */
    public static byte[] over(String table, long id, Confidential... values) {
        KeyRing keys = KeyRing.current();
        int number = keys.sealing(KeyPurpose.SEAL);
        return ByteBuffer.allocate(34)
                .putShort((short) number)
                .put(hash(keys, number, table, id, values))
                .array();
    }

    /** Whether the seal is that of these values in this row; false also when one of them does not open. */
    public static boolean holds(byte[] seal, String table, long id, Confidential... values) {
        if (seal == null || seal.length != 34 || Arrays.stream(values).anyMatch(v -> v != null && !v.isReadable())) {
            return false;
        }
        KeyRing keys = KeyRing.current();
        int number = Short.toUnsignedInt(ByteBuffer.wrap(seal).getShort());
        return keys.holds(KeyPurpose.SEAL, number)
                && KeyedHash.same(Arrays.copyOfRange(seal, 2, 34), hash(keys, number, table, id, values));
    }

    private static byte[] hash(KeyRing keys, int number, String table, long id, Confidential... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = id;
        System.arraycopy(values, 0, all, 1, values.length);
        return KeyedHash.of(keys.key(KeyPurpose.SEAL, number), "row:" + table, all);
    }
}
