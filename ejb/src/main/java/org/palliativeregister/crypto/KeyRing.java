package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.SecretKey;

/** The numbered keys of this server: one of each purpose seals ({@link KeyUse}), all open. */
public final class KeyRing {

    private static volatile KeyRing current;

    /** Asked before anything is sealed; the commands of the operator have no server whose knowledge could be old. */
    private static volatile Runnable guard = () -> {};

    private final Map<KeyPurpose, NavigableMap<Integer, SecretKey>> keys = new EnumMap<>(KeyPurpose.class);
    private final ColumnCipher cipher = new ColumnCipher(this);
    private volatile KeyUse use;

    KeyRing(Map<KeyPurpose, Map<Integer, SecretKey>> keys) {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            this.keys.put(purpose, new TreeMap<>(keys.getOrDefault(purpose, Map.of())));
        }
        use = KeyUse.ofNewest(this);
    }

    /**
     * Reads the keystore and makes its keys those of this process, after comparing them with those under which this
     * database was written; new ones are recorded there.
     *
     * @throws KeystoreUnusable when it does not open, a key is missing, or is another; with the sentence that says what to
     *     do
     */
    public static void open(String path, String password, Connection database) throws SQLException {
        use(fitting(path, password, database));
    }

    /** Those of a keystore that is the right one for this database, with what is in use there. */
    static KeyRing fitting(String path, String password, Connection database) throws SQLException {
        KeyRing ring = ServerKeyStore.read(path, password);
        CheckValues values = new CheckValues(database);
        values.requireRecorded();
        values.requireSame(ring);
        KeyUse inUse = KeyUse.read(database, ring);
        values.requireHeld(ring, inUse);
        values.remember(ring);
        ring.setUse(inUse);
        return ring;
    }

    static void use(KeyRing ring) {
        current = ring;
    }

    /** @param asked throws when nothing may be sealed now */
    static void guardSealing(Runnable asked) {
        guard = asked;
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

    KeyUse use() {
        return use;
    }

    void setUse(KeyUse inUse) {
        use = inUse;
    }

    /**
     * Number of the key that seals.
     *
     * @throws KeystoreUnusable when it was put in use while this keystore lacks it
     * @throws IllegalStateException when this server may have been passed over, and another key been put in use
     */
    int sealing(KeyPurpose purpose) {
        guard.run();
        int number = use.numbers().get(purpose);
        if (!holds(purpose, number)) {
            throw CheckValues.lacking(purpose.alias(number));
        }
        return number;
    }

    /** Names of all keys. */
    Set<String> aliases() {
        Set<String> aliases = new TreeSet<>();
        keys.forEach((purpose, numbered) -> numbered.keySet().forEach(number -> aliases.add(purpose.alias(number))));
        return aliases;
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
