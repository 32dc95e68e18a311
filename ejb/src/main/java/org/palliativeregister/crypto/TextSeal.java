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
 * <p>{@code [key number 2][HMAC 16 of all texts][HMAC 16 of each text][HMAC 16 over those]}, the texts in the order of
 * their names. HMAC-SHA-256 cut to its first 128 bits; over the number of the row, the name {@code Entity.attribute} and
 * the opened text. The first is enough where all is well; the others tell which text is not.
 */
public final class TextSeal {

    private static final int NUMBER = 2;
    private static final int PART = 16;

    private TextSeal() {}

    /**
     * The seal of a row.
     *
     * @param unproved texts that must not be proved anew: whatever the seal {@code before} says of them stays, under its
     *     key, so that one that is put right is whole again
     */
    static byte[] over(
            String entity, long id, SortedMap<String, Confidential> texts, Set<String> unproved, byte... before) {
        KeyRing keys = KeyRing.current();
        int inUse = keys.sealing(KeyPurpose.SEAL);
        boolean kept = !unproved.isEmpty() && holds(before, texts.size(), entity, id);
        int number = kept ? number(before) : inUse;
        Key key = keys.key(KeyPurpose.SEAL, number);
        ByteBuffer seal = ByteBuffer.allocate(length(texts.size())).putShort((short) number);
        seal.put(unproved.isEmpty() ? ofTexts(key, entity, id, texts) : new byte[PART]);
        texts.forEach((name, text) -> {
            if (!unproved.contains(name)) {
                seal.put(ofText(key, entity, id, name, text));
            } else if (kept) {
                seal.put(before, seal.position(), PART);
            } else {
                seal.put(new byte[PART]);
            }
        });
        return seal.put(ofParts(key, entity, id, seal.array())).array();
    }

    /** The names of those texts that do not open, or of which the seal does not say that they belong here. */
    static Set<String> unproved(String entity, long id, SortedMap<String, Confidential> texts, byte... seal) {
        if (!isOne(seal, texts.size())) {
            return new TreeSet<>(texts.keySet());
        }
        Key key = KeyRing.current().key(KeyPurpose.SEAL, number(seal));
        if (texts.values().stream().allMatch(text -> text == null || text.isReadable())
                && KeyedHash.same(part(seal, NUMBER), ofTexts(key, entity, id, texts))) {
            return Set.of();
        }
        return unprovedOneByOne(key, entity, id, texts, seal);
    }

    private static Set<String> unprovedOneByOne(
            Key key, String entity, long id, SortedMap<String, Confidential> texts, byte... seal) {
        Set<String> unproved = new TreeSet<>(texts.keySet());
        if (!holds(seal, texts.size(), entity, id)) {
            return unproved;
        }
        int at = NUMBER + PART;
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

    private static boolean isOne(byte[] seal, int texts) {
        return seal != null && seal.length == length(texts) && KeyRing.current().holds(KeyPurpose.SEAL, number(seal));
    }

    /** Whether a seal is one of that row, whatever became of its texts. */
    private static boolean holds(byte[] seal, int texts, String entity, long id) {
        return isOne(seal, texts)
                && KeyedHash.same(
                        part(seal, seal.length - PART),
                        ofParts(KeyRing.current().key(KeyPurpose.SEAL, number(seal)), entity, id, seal));
    }

    private static int length(int texts) {
        return NUMBER + PART * (texts + 2);
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

    private static byte[] ofTexts(Key key, String entity, long id, SortedMap<String, Confidential> texts) {
        Object[] all = new Object[texts.size() + 1];
        all[0] = id;
        System.arraycopy(texts.values().toArray(), 0, all, 1, texts.size());
        return Arrays.copyOf(KeyedHash.of(key, "texts:" + entity, all), PART);
    }

    /** Over all of a seal but its end, which this is. */
    private static byte[] ofParts(Key key, String entity, long id, byte... seal) {
        return Arrays.copyOf(KeyedHash.of(key, "parts:" + entity, id, Arrays.copyOf(seal, seal.length - PART)), PART);
    }
}
