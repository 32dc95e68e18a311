package org.palliativeregister.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM for one value of one column: {@code [format 1][key number 2][nonce 12][ciphertext][tag 16]}. The header
 * and the column's name are associated data. Text is padded to a multiple of 32 bytes before sealing: its length with
 * the sex would otherwise give surnames away.
 */
final class ColumnCipher {

    static final byte FORMAT = 1;
    static final int HEADER = 3;
    static final int NONCE = 12;
    static final int TAG = 16;
    static final int STEP = 32;
    private static final int BODY = HEADER + NONCE;

    private static final SecureRandom RANDOM = new SecureRandom();
    /** By column what is bound to its values, the place of the header in front of the name. */
    private static final Map<String, byte[]> BOUND = new ConcurrentHashMap<>();

    private static final Set<String> COLUMNS = ConcurrentHashMap.newKeySet();

    private final KeyRing keys;
    private final Spare<Cipher> spare = new Spare<>();

    ColumnCipher(KeyRing keys) {
        this.keys = keys;
    }

    static ColumnCipher current() {
        return KeyRing.current().cipher();
    }

    /** Lets a value found in the wrong column be told from a damaged one. */
    static void know(String column) {
        COLUMNS.add(column);
    }

    /**
     * What came out, or the reason why nothing did.
     *
     * @param bytes the value and, from {@code length} on, what padded it
     */
    record Opened(byte[] bytes, int length, Unreadable reason) {

        static Opened not(Unreadable reason) {
            return new Opened(null, 0, reason);
        }

        /** The value as text. */
        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }

        /** The value alone. */
        byte[] value() {
            return Arrays.copyOf(bytes, length);
        }
    }

    /** Everything is done in the one array that is given out: whatever is copied less often is over sooner. */
    byte[] seal(String column, byte[] plain) {
        int number = keys.sealing(KeyPurpose.DATA);
        int padded = (plain.length / STEP + 1) * STEP;
        byte[] sealed = new byte[BODY + padded + TAG];
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        sealed[0] = FORMAT;
        sealed[1] = (byte) (number >> 8);
        sealed[2] = (byte) number;
        System.arraycopy(nonce, 0, sealed, HEADER, NONCE);
        System.arraycopy(plain, 0, sealed, BODY, plain.length);
        sealed[BODY + plain.length] = (byte) 0x80;
        Cipher cipher = take();
        try {
            begin(cipher, Cipher.ENCRYPT_MODE, keys.key(KeyPurpose.DATA, number), column, sealed);
            cipher.doFinal(sealed, BODY, padded, sealed, BODY);
            spare.give(cipher);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    Opened open(String column, byte[] sealed) {
        int body = sealed.length - BODY - TAG;
        if (body < STEP || body % STEP != 0) {
            return Opened.not(Unreadable.TRUNCATED);
        }
        int number = Byte.toUnsignedInt(sealed[1]) << 8 | Byte.toUnsignedInt(sealed[2]);
        SecretKey key = keys.key(KeyPurpose.DATA, number);
        if (sealed[0] != FORMAT || key == null) {
            return Opened.not(Unreadable.UNKNOWN_KEY);
        }
        byte[] padded = tryOpen(key, column, sealed);
        return padded == null
                ? Opened.not(movedFromElsewhere(key, column, sealed))
                : new Opened(padded, end(padded), null);
    }

    private Unreadable movedFromElsewhere(SecretKey key, String column, byte[] sealed) {
        return COLUMNS.stream().anyMatch(other -> !other.equals(column) && tryOpen(key, other, sealed) != null)
                ? Unreadable.MOVED
                : Unreadable.DAMAGED;
    }

    /** Null when the tag does not fit. */
    private byte[] tryOpen(SecretKey key, String column, byte[] sealed) {
        Cipher cipher = take();
        try {
            begin(cipher, Cipher.DECRYPT_MODE, key, column, sealed);
            byte[] padded = cipher.doFinal(sealed, BODY, sealed.length - BODY);
            spare.give(cipher);
            return padded;
        } catch (AEADBadTagException e) {
            spare.give(cipher);
            return null;
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private Cipher take() {
        Cipher cipher = spare.take();
        try {
            return cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("AES-256-GCM is not to be had from this JDK", e);
    }

    /** All that is bound is given at once: the JDK copies it anew with every piece. */
    private static void begin(Cipher cipher, int mode, SecretKey key, String column, byte[] sealed)
            throws GeneralSecurityException {
        byte[] bound =
                BOUND.computeIfAbsent(column, ColumnCipher::withoutHeader).clone();
        System.arraycopy(sealed, 0, bound, 0, HEADER);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, sealed, HEADER, NONCE));
        cipher.updateAAD(bound);
    }

    private static byte[] withoutHeader(String column) {
        byte[] name = column.getBytes(StandardCharsets.UTF_8);
        byte[] bound = new byte[HEADER + name.length];
        System.arraycopy(name, 0, bound, HEADER, name.length);
        return bound;
    }

    /** Where the padding begins. */
    private static int end(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return end;
    }
}
