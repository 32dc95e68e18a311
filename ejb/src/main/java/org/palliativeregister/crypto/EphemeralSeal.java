package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts that live in this process only, under keys made at random with it and kept nowhere: what lies in memory,
 * in a heap dump or in a swap file is not readable as it lies there. {@code [count 8][AES-256-CTR]}, padded to multiples
 * of 32 bytes. Without a tag: whoever could change the memory of this process could change its keys as well.
 */
public final class EphemeralSeal {

    private static final int COUNT = 8;
    private static final int STEP = 32;

    /** One byte for a letter of most names, where UTF-8 takes two: half the memory. */
    private static final Charset SHORT = Charset.forName("windows-1251");

    private static final byte IS_SHORT = 1;
    private static final byte IS_LONG = 2;

    private final SecretKeySpec key = random("AES");
    private final SecretKeySpec markKey = random("HmacSHA256");
    private final AtomicLong count = new AtomicLong();
    private final Spare<Cipher> spare = new Spare<>();

    private static SecretKeySpec random(String algorithm) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new SecretKeySpec(random, algorithm);
    }

    public byte[] seal(String text) {
        byte[] plain = bytes(text);
        byte[] padded = Arrays.copyOf(plain, (plain.length / STEP + 1) * STEP);
        padded[plain.length] = (byte) 0x80;
        long number = count.incrementAndGet();
        byte[] sealed =
                ByteBuffer.allocate(COUNT + padded.length).putLong(number).array();
        run(Cipher.ENCRYPT_MODE, number, padded, 0, padded.length, sealed, COUNT);
        return sealed;
    }

    /** What was sealed by this very object. */
    public String open(byte[] sealed) {
        byte[] padded = new byte[sealed.length - COUNT];
        run(Cipher.DECRYPT_MODE, ByteBuffer.wrap(sealed).getLong(), sealed, COUNT, padded.length, padded, 0);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        return new String(padded, 1, end - 1, padded[0] == IS_SHORT ? SHORT : StandardCharsets.UTF_8);
    }

    /** Equal for equal texts of one purpose, and says nothing else of them. */
    public long mark(String purpose, String text) {
        return ByteBuffer.wrap(KeyedHash.of(markKey, purpose, text)).getLong();
    }

    private static byte[] bytes(String text) {
        try {
            ByteBuffer encoded = SHORT.newEncoder().encode(CharBuffer.wrap(text));
            return headed(IS_SHORT, Arrays.copyOf(encoded.array(), encoded.limit()));
        } catch (CharacterCodingException e) {
            return headed(IS_LONG, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] headed(byte kind, byte... text) {
        return ByteBuffer.allocate(1 + text.length).put(kind).put(text).array();
    }

    private void run(int mode, long number, byte[] from, int at, int length, byte[] to, int start) {
        Cipher cipher = spare.take();
        try {
            cipher = cipher == null ? Cipher.getInstance("AES/CTR/NoPadding") : cipher;
            cipher.init(
                    mode,
                    key,
                    new IvParameterSpec(ByteBuffer.allocate(16).putLong(number).array()));
            cipher.doFinal(from, at, length, to, start);
            spare.give(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed in this process does not open", e);
        }
    }
}
