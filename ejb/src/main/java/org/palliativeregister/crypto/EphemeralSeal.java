package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that live in this process only, under a key made at random with it and kept nowhere: what lies in memory,
 * in a heap dump or in a swap file is not readable as it lies there. {@code [count 8][ciphertext][tag 16]}, padded to
 * multiples of 32 bytes.
 */
public final class EphemeralSeal {

    private static final int COUNT = 8;
    private static final int STEP = 32;

    private final SecretKeySpec key;
    private final AtomicLong count = new AtomicLong();
    private final Queue<Cipher> idle = new ConcurrentLinkedQueue<>();

    public EphemeralSeal() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "AES");
    }

    public byte[] seal(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(plain, (plain.length / STEP + 1) * STEP);
        padded[plain.length] = (byte) 0x80;
        long number = count.incrementAndGet();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, number, padded, 0);
        return ByteBuffer.allocate(COUNT + sealed.length)
                .putLong(number)
                .put(sealed)
                .array();
    }

    /** What was sealed by this very object. */
    public String open(byte[] sealed) {
        byte[] padded = run(Cipher.DECRYPT_MODE, ByteBuffer.wrap(sealed).getLong(), sealed, COUNT);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, long number, byte[] data, int from) {
        Cipher cipher = idle.poll();
        try {
            cipher = cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
            byte[] nonce = ByteBuffer.allocate(12).putLong(number).array();
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            byte[] done = cipher.doFinal(data, from, data.length - from);
            idle.offer(cipher);
            return done;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed in this process does not open", e);
        }
    }
}
