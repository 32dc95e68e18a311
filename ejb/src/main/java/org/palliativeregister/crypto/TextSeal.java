package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.security.Key;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Binds the sealed texts of a row to the number of the row, each for itself: one that was moved from another row, put
 * back from an older state of this one, or taken away, is told from those that belong here, and they stay readable. A
 * whole old row put back it does not tell.
 *
 * <p>{@code [key number 2][HMAC 16 of each text][HMAC 16 over those]}, the texts in the order of their names. HMAC-SHA-256
 * cut to its first 128 bits; over the number of the row, the name {@code Entity.attribute} and the opened text.
 */
public final class TextSeal {

    private static final int NUMBER = 2;
    private static final int PART = 16;

    private TextSeal() {}

    /**
     * The seal of a row.
     *
     * @param unproved texts that must not be proved anew: whatever the seal {@code before} says of them stays, so that
     *     one that is put right is whole again
     */
    static byte[] over(
            String entity, long id, SortedMap<String, Confidential> texts, Set<String> unproved, byte... before) {
        KeyRing keys = KeyRing.current();
        int number = keys.sealing(KeyPurpose.SEAL);
        Key key = keys.key(KeyPurpose.SEAL, number);
        boolean kept = holds(before, texts.size(), entity, id) && number(before) == number;
        ByteBuffer seal = ByteBuffer.allocate(length(texts.size())).putShort((short) number);
        texts.forEach((name, text) -> {
            if (!unproved.contains(name)) {
                seal.put(ofText(key, entity, id, name, text));
            } else if (kept) {
                seal.put(before, seal.position(), PART);
            } else {
                seal.put(new byte[PART]);
            }
        });
        return seal.put(ofAll(key, entity, id, seal.array())).array();
    }

    /** The names of those texts that do not open, or of which the seal does not say that they belong here. */
    static Set<String> unproved(String entity, long id, SortedMap<String, Confidential> texts, byte... seal) {
        Set<String> unproved = new TreeSet<>(texts.keySet());
        if (!holds(seal, texts.size(), entity, id)) {
            return unproved;
        }
        Key key = KeyRing.current().key(KeyPurpose.SEAL, number(seal));
        int at = NUMBER;
        for (Map.Entry<String, Confidential> one : texts.entrySet()) {
            Confidential text = one.getValue();
            if ((text == null || text.isReadable())
                    && KeyedHash.same(part(seal, at), ofText(key, entity, id, one.getKey(), text))) {
                unproved.remove(one.getKey());
            }
            at += PART;
        }
        return unproved;
    }

    /**
     * The seal of a row that has none yet.
     *
     * @param cells what stands in its sealed columns, by attribute; whatever does not open is not proved by it
     */
    public static byte[] first(String entity, long id, SortedMap<String, byte[]> cells) {
        SortedMap<String, Confidential> texts = new TreeMap<>();
        Set<String> unproved = new TreeSet<>();
        cells.forEach((name, cell) -> {
            texts.put(name, cell == null ? null : opened(entity + "." + name, cell));
            if (cell != null && !texts.get(name).isReadable()) {
                unproved.add(name);
            }
        });
        return over(entity, id, texts, unproved);
    }

    /** Without the converters, for the command that calls this has no JPA. */
    private static ConfidentialText opened(String column, byte... cell) {
        ColumnCipher.Opened opened = ColumnCipher.current().open(column, cell);
        return opened.reason() == null
                ? ConfidentialText.of(opened.text())
                : ConfidentialText.unreadable(opened.reason());
    }

    /** Whether a seal is one of that row, whatever became of its texts. */
    private static boolean holds(byte[] seal, int texts, String entity, long id) {
        return seal != null
                && seal.length == length(texts)
                && KeyRing.current().holds(KeyPurpose.SEAL, number(seal))
                && KeyedHash.same(
                        part(seal, seal.length - PART),
                        ofAll(KeyRing.current().key(KeyPurpose.SEAL, number(seal)), entity, id, seal));
    }

    private static int length(int texts) {
        return NUMBER + PART * (texts + 1);
    }

    private static int number(byte... seal) {
        return Short.toUnsignedInt(ByteBuffer.wrap(seal).getShort());
    }

    private static byte[] part(byte[] seal, int at) {
        return Arrays.copyOfRange(seal, at, at + PART);
    }

    private static byte[] ofText(Key key, String entity, long id, String name, Confidential text) {
        return Arrays.copyOf(KeyedHash.of(key, "text:" + entity + "." + name, id, text), PART);
    }

    /** Over all of a seal but its end, which this is. */
    private static byte[] ofAll(Key key, String entity, long id, byte... seal) {
        return Arrays.copyOf(KeyedHash.of(key, "texts:" + entity, id, Arrays.copyOf(seal, seal.length - PART)), PART);
    }
}
