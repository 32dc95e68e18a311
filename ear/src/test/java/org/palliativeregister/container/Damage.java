package org.palliativeregister.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What may have become of a sealed value: {@code [format 1][key number 2][nonce 12][ciphertext][tag 16]}. */
enum Damage {
    BIT_OF_FORMAT("UNKNOWN_KEY"),
    BIT_OF_KEY_NUMBER("UNKNOWN_KEY"),
    BIT_OF_NONCE("DAMAGED"),
    BIT_OF_CIPHERTEXT("DAMAGED"),
    BIT_OF_TAG("DAMAGED"),
    NOTHING_LEFT("TRUNCATED"),
    ONE_BYTE_LEFT("TRUNCATED"),
    HEADER_LEFT("TRUNCATED"),
    ONE_BYTE_LESS("TRUNCATED"),
    ONE_BLOCK_LESS("DAMAGED"),
    NUMBER_OF_NO_KEY("UNKNOWN_KEY"),
    OTHER_KEY_OF_THAT_NUMBER("DAMAGED");

    private static final int HEADER = 3;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int BLOCK = 32;

    private final String reason;

    Damage(String reason) {
        this.reason = reason;
    }

    /** Under which name the audit knows it. */
    String reason(byte... sealed) {
        boolean nothingInside = this == ONE_BLOCK_LESS && sealed.length == HEADER + NONCE + BLOCK + TAG;
        return nothingInside ? "TRUNCATED" : reason;
    }

    /** @param name of the column, {@code Entity.attribute} */
    byte[] done(String name, byte... sealed) {
        return switch (this) {
            case BIT_OF_FORMAT -> flipped(0, sealed);
            case BIT_OF_KEY_NUMBER -> flipped(1, sealed);
            case BIT_OF_NONCE -> flipped(HEADER + NONCE / 2, sealed);
            case BIT_OF_CIPHERTEXT -> flipped(HEADER + NONCE, sealed);
            case BIT_OF_TAG -> flipped(sealed.length - 1, sealed);
            case NOTHING_LEFT -> Arrays.copyOf(sealed, 0);
            case ONE_BYTE_LEFT -> Arrays.copyOf(sealed, 1);
            case HEADER_LEFT -> Arrays.copyOf(sealed, HEADER);
            case ONE_BYTE_LESS -> Arrays.copyOf(sealed, sealed.length - 1);
            case ONE_BLOCK_LESS -> Arrays.copyOf(sealed, sealed.length - BLOCK);
            case NUMBER_OF_NO_KEY ->
                ByteBuffer.wrap(sealed.clone()).putShort(1, (short) 0xfffe).array();
            case OTHER_KEY_OF_THAT_NUMBER -> sealedAnew(name, sealed);
        };
    }

    private static byte[] flipped(int at, byte... sealed) {
        byte[] flipped = sealed.clone();
        flipped[at] ^= (byte) 0x80;
        return flipped;
    }

    /** As the register does it, under a key of that number which is not the register's. */
    private static byte[] sealedAnew(String name, byte... sealed) {
        byte[] random = new byte[32 + NONCE];
        new SecureRandom().nextBytes(random);
        byte[] nonce = Arrays.copyOfRange(random, 32, random.length);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(random, 0, 32, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(sealed, 0, HEADER);
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            byte[] plain = Arrays.copyOf("Чужое".getBytes(StandardCharsets.UTF_8), BLOCK);
            plain["Чужое".getBytes(StandardCharsets.UTF_8).length] = (byte) 0x80;
            return joined(List.of(Arrays.copyOf(sealed, HEADER), nonce, cipher.doFinal(plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer all =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::put);
        return all.array();
    }
}
