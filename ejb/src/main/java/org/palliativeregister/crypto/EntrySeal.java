package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hides whom an audit entry concerns together: AES-256-GCM {@code [nonce 12][ciphertext][tag 16]}, bound to the entry,
 * padded to steps of 512 bytes, so that a page of a list is as long with two patients as with twenty. Under a key made of
 * the audit key that proves the entry: nobody may change an entry, so its list cannot be sealed anew when the keys of the
 * columns are changed.
 */
public final class EntrySeal {

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int STEP = 512;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntrySeal() {}

    /**
     * Seals a text of an entry.
     *
     * @param keyNumber of the audit key that proves the entry
     */
    public static byte[] seal(int keyNumber, long entry, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(plain, (plain.length / STEP + 1) * STEP);
        padded[plain.length] = (byte) 0x80;
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keyNumber, entry, nonce).doFinal(padded);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    /** What was sealed so for this entry; null when it was not, or the key is not there. */
    public static String open(int keyNumber, long entry, byte... sealed) {
        int length = sealed.length - NONCE - TAG;
        if (length < STEP || length % STEP != 0 || !KeyRing.current().holds(KeyPurpose.AUDIT, keyNumber)) {
            return null;
        }
        try {
            byte[] padded = cipher(Cipher.DECRYPT_MODE, keyNumber, entry, Arrays.copyOf(sealed, NONCE))
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
            int end = padded.length - 1;
            while (padded[end] == 0) {
                end--;
            }
            return new String(padded, 0, end, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static Cipher cipher(int mode, int keyNumber, long entry, byte... nonce) throws GeneralSecurityException {
        byte[] key = KeyedHash.of(KeyRing.current().key(KeyPurpose.AUDIT, keyNumber), "audit-list");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
                .putInt(keyNumber)
                .putLong(entry)
                .array());
        return cipher;
    }

    private static IllegalStateException unavailable(GeneralSecurityException e) {
        return new IllegalStateException("AES-256-GCM is not to be had from this JDK", e);
    }
}
