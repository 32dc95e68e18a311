package org.palliativeregister.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over a list of values, each preceded by its length, so that no two lists look alike. */
final class KeyedHash {

    private static final Spare<Mac> SPARE = new Spare<>();

    private KeyedHash() {}

    static byte[] of(Key key, String purpose, Object... values) {
        try {
            Mac spare = SPARE.take();
            Mac mac = spare == null ? Mac.getInstance("HmacSHA256") : spare;
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (Object value : values) {
                byte[] bytes = bytes(value);
                mac.update(ByteBuffer.allocate(4)
                        .putInt(bytes == null ? -1 : bytes.length)
                        .array());
                mac.update(bytes == null ? new byte[0] : bytes);
            }
            byte[] hash = mac.doFinal();
            SPARE.give(mac);
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not to be had from this JDK", e);
        }
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static byte[] bytes(Object value) {
        if (value instanceof Confidential confidential) {
            return confidential.bytes();
        }
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        return value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }
}
