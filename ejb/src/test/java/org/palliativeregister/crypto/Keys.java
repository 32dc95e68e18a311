package org.palliativeregister.crypto;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Fixed keys for tests. */
final class Keys {

    private Keys() {}

    /** A ring whose every purpose holds the numbers given, made of {@code salt}. */
    static KeyRing ring(int salt, int... numbers) {
        Map<KeyPurpose, Map<Integer, SecretKey>> keys = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            Map<Integer, SecretKey> numbered = new HashMap<>();
            for (int number : numbers) {
                numbered.put(number, key(salt, purpose, number));
            }
            keys.put(purpose, numbered);
        }
        return new KeyRing(keys);
    }

    private static SecretKey key(int salt, KeyPurpose purpose, int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) salt;
        bytes[1] = (byte) purpose.ordinal();
        bytes[2] = (byte) number;
        return new SecretKeySpec(bytes, "AES");
    }
}
