package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.SecretKey;

/** What the database keeps of each key that was ever in use: enough to recognise it, nothing to open anything with. */
final class CheckValues {

    private final Connection connection;

    CheckValues(Connection connection) {
        this.connection = connection;
    }

    /**
     * Compares every key that is held with the one of the same name under which this register was written.
     *
     * @throws KeystoreUnusable when one is another
     */
    void requireSame(KeyRing ring) throws SQLException {
        Map<String, byte[]> recorded = recorded();
        held(ring).forEach((alias, value) -> {
            if (recorded.containsKey(alias) && !KeyedHash.same(value, recorded.get(alias))) {
                throw another(alias);
            }
        });
    }

    /**
     * Asks whether every key is held that may have sealed something: those that are in use, and those that were. One that
     * another node has and that seals nothing yet may still be on its way to this one.
     *
     * @throws KeystoreUnusable when one is missing
     */
    void requireHeld(KeyRing ring, KeyUse inUse) throws SQLException {
        Set<String> held = ring.aliases();
        for (String alias : needed(inUse)) {
            if (!held.contains(alias)) {
                throw lacking(alias);
            }
        }
    }

    /**
     * Asks whether this database, if anybody stands in it, still knows its keys: if not, any keystore would seem the right
     * one.
     *
     * @throws KeystoreUnusable when it does not
     */
    void requireRecorded() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select exists (select 1 from patient_passport)"
                + " and (select count(*) from key_use u join key_check c"
                + " on c.alias = concat(lower(u.purpose), '-', u.number)) < ?")) {
            query.setInt(1, KeyPurpose.values().length);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getBoolean(1)) {
                    throw new KeystoreUnusable(
                            "The database holds patients, and its tables key_check and key_use do not say under which keys: no keystore can be proved to be the right one. Restore the whole database from a backup.");
                }
            }
        }
    }

    static KeystoreUnusable lacking(String alias) {
        return new KeystoreUnusable(
                "The keystore lacks the key " + alias
                        + ", under which the register was written. Restore the keystore from its backup, or copy it from the server that has the key.");
    }

    private static KeystoreUnusable another(String alias) {
        return new KeystoreUnusable(
                "The key " + alias
                        + " of this keystore is not the one under which the register was written. Restore the register's own keystore from its backup, or copy it from the server that has the key, and point config/wildfly/50-keys.cli to it. If it is a key that was made anew and has sealed nothing, take it out (bin/register remove-key) and make another, which gets a number of its own.");
    }

    /** Keys of a number not higher than the one in use, unless they are retired. */
    private Set<String> needed(KeyUse inUse) throws SQLException {
        Set<String> needed = inUse.aliases();
        try (PreparedStatement query = connection.prepareStatement(
                        "select c.alias from key_check c join key_use u"
                                + " on c.alias = concat(lower(u.purpose), '-', substring_index(c.alias, '-', -1))"
                                + " where c.retired_at is null and cast(substring_index(c.alias, '-', -1) as unsigned) <= u.number");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                needed.add(rows.getString(1));
            }
        }
        return needed;
    }

    /** Records the keys that are new. */
    void remember(KeyRing ring) throws SQLException {
        Map<String, byte[]> news = held(ring);
        news.keySet().removeAll(recorded().keySet());
        remember(news);
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
