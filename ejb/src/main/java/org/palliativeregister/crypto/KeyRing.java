package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** The numbered keys of this server: the newest of a purpose seals, all open. */
public final class KeyRing {

    private static volatile KeyRing current;

    private final Map<KeyPurpose, NavigableMap<Integer, SecretKey>> keys = new EnumMap<>(KeyPurpose.class);
    private final ColumnCipher cipher = new ColumnCipher(this);

    KeyRing(Map<KeyPurpose, Map<Integer, SecretKey>> keys) {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            this.keys.put(purpose, new TreeMap<>(keys.getOrDefault(purpose, Map.of())));
        }
    }

    /**
     * Reads the keystore and makes its keys those of this process.
     *
     * @throws KeystoreUnusable with the sentence that says what is wrong and what to do
     */
    public static void open(String path, String password) {
        use(ServerKeyStore.read(path, password));
    }

    /**
     * The same, after comparing the keys with those under which this database was written; new ones are recorded there.
     *
     * @throws KeystoreUnusable also when a key is missing or another
     */
    public static void open(String path, String password, Connection database) throws SQLException {
        KeyRing ring = ServerKeyStore.read(path, password);
        new CheckValues(database).verify(ring);
        use(ring);
    }

    static void use(KeyRing ring) {
        current = ring;
    }

    static KeyRing current() {
        if (current == null) {
            throw new KeystoreUnusable("The keys are not open: the keystore was not read yet.");
        }
        return current;
    }

    ColumnCipher cipher() {
        return cipher;
    }

    int newest(KeyPurpose purpose) {
        return keys.get(purpose).lastKey();
    }

    boolean holds(KeyPurpose purpose, int number) {
        return keys.get(purpose).containsKey(number);
    }

    SecretKey key(KeyPurpose purpose, int number) {
        return keys.get(purpose).get(number);
    }

    NavigableMap<Integer, SecretKey> all(KeyPurpose purpose) {
        return Collections.unmodifiableNavigableMap(keys.get(purpose));
    }
}
