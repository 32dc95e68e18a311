package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
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

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> COLUMNS = ConcurrentHashMap.newKeySet();

    private final KeyRing keys;
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

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

    /** What came out: bytes, or the reason why nothing did. */
    record Opened(byte[] bytes, Unreadable reason) {}

    byte[] seal(String column, byte[] plain) {
        byte[] padded = pad(plain);
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        int number = keys.sealing(KeyPurpose.DATA);
        ByteBuffer sealed = ByteBuffer.allocate(HEADER + NONCE + padded.length + TAG);
        sealed.put(FORMAT).putShort((short) number).put(nonce);
        sealed.put(run(Cipher.ENCRYPT_MODE, number, column, nonce, padded, 0, padded.length));
        return sealed.array();
    }

    Opened open(String column, byte[] sealed) {
        int body = sealed.length - HEADER - NONCE - TAG;
        if (body < STEP || body % STEP != 0) {
            return new Opened(null, Unreadable.TRUNCATED);
        }
        int number = Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
        if (sealed[0] != FORMAT || !keys.holds(KeyPurpose.DATA, number)) {
            return new Opened(null, Unreadable.UNKNOWN_KEY);
        }
        byte[] plain = tryOpen(number, column, sealed);
        return plain == null
                ? new Opened(null, movedFromElsewhere(number, column, sealed))
                : new Opened(unpad(plain), null);
    }

    private Unreadable movedFromElsewhere(int number, String column, byte[] sealed) {
        return COLUMNS.stream().anyMatch(other -> !other.equals(column) && tryOpen(number, other, sealed) != null)
                ? Unreadable.MOVED
                : Unreadable.DAMAGED;
    }

    private byte[] tryOpen(int number, String column, byte[] sealed) {
        byte[] nonce = Arrays.copyOfRange(sealed, HEADER, HEADER + NONCE);
        int start = HEADER + NONCE;
        return run(Cipher.DECRYPT_MODE, number, column, nonce, sealed, start, sealed.length - start);
    }

    /** Null when the tag does not fit. */
    private byte[] run(int mode, int number, String column, byte[] nonce, byte[] data, int offset, int length) {
        Cipher cipher = idle.poll();
        try {
            cipher = cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
            cipher.init(mode, keys.key(KeyPurpose.DATA, number), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(associated(number, column));
            return cipher.doFinal(data, offset, length);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had from this JDK", e);
        } finally {
            if (cipher != null) {
                idle.offer(cipher);
            }
        }
    }

    private static byte[] associated(int number, String column) {
        byte[] name = column.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER + name.length)
                .put(FORMAT)
                .putShort((short) number)
                .put(name)
                .array();
    }

    private static byte[] pad(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, (plain.length / STEP + 1) * STEP);
        padded[plain.length] = (byte) 0x80;
        return padded;
    }

    private static byte[] unpad(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }
}
