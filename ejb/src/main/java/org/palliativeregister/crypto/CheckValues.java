package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** What the database keeps of each key that was ever in use: enough to recognise it, nothing to open anything with. */
final class CheckValues {

    private final Connection connection;

    CheckValues(Connection connection) {
        this.connection = connection;
    }

    /**
     * Compares every key ever used with the key ring's, and records those that are new.
     *
     * @throws KeystoreUnusable when one is missing or another
     */
    void verify(KeyRing ring) throws SQLException {
        Map<String, byte[]> held = held(ring);
        Map<String, byte[]> recorded = recorded();
        recorded.forEach((alias, value) -> requireSame(alias, value, held.get(alias)));
        held.keySet().removeAll(recorded.keySet());
        remember(held);
    }

    private static void requireSame(String alias, byte[] recorded, byte[] held) {
        if (held == null) {
            throw new KeystoreUnusable("The keystore lacks the key " + alias
                    + ", under which the register was written. Restore the keystore from its backup.");
        }
        if (!KeyedHash.same(held, recorded)) {
            throw new KeystoreUnusable(
                    "The key " + alias
                            + " of this keystore is not the one under which the register was written. Restore the register's own keystore from its backup, and point config/wildfly/50-keys.cli to it.");
        }
    }

    private static Map<String, byte[]> held(KeyRing ring) {
        Map<String, byte[]> held = new TreeMap<>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            for (Map.Entry<Integer, SecretKey> key : ring.all(purpose).entrySet()) {
                String alias = purpose.alias(key.getKey());
                held.put(alias, KeyedHash.of(key.getValue(), "check", alias));
            }
        }
        return held;
    }

    private Map<String, byte[]> recorded() throws SQLException {
        Map<String, byte[]> recorded = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("select alias, check_value from key_check");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                recorded.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return recorded;
    }

    private void remember(Map<String, byte[]> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into key_check (alias, check_value, created_at) values (?, ?, utc_timestamp(3))"
                        + " on duplicate key update alias = alias")) {
            for (Map.Entry<String, byte[]> key : keys.entrySet()) {
                insert.setString(1, key.getKey());
                insert.setBytes(2, key.getValue());
                insert.executeUpdate();
            }
        }
    }
}
