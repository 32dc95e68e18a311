package org.palliativeregister.crypto;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which key of each purpose is in use, as the database says it.
 *
 * @param version rises with every change
 * @param numbers the key that seals; of the index the one whose tokens are asked for, and written
 * @param alsoWritten of the index, the key whose tokens are written too while it changes; null outside a change
 */
record KeyUse(long version, Map<KeyPurpose, Integer> numbers, Integer alsoWritten) {

    /** Each purpose by the newest key that is held: what holds before a database has said anything. */
    static KeyUse ofNewest(KeyRing ring) {
        Map<KeyPurpose, Integer> numbers = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (!ring.all(purpose).isEmpty()) {
                numbers.put(purpose, ring.all(purpose).lastKey());
            }
        }
        return new KeyUse(0, numbers, null);
    }

    /** What stands there; where nothing does yet, the newest keys of {@code ring} are put in use. */
    static KeyUse read(Connection database, KeyRing ring) throws SQLException {
        KeyUse found = read(database);
        if (found.numbers.size() == KeyPurpose.values().length) {
            return found;
        }
        ofNewest(ring).remember(database);
        return read(database);
    }

    /** What stands there. The lock waits for who is changing it just now. */
    static KeyUse read(Connection database) throws SQLException {
        Map<KeyPurpose, Integer> numbers = new EnumMap<>(KeyPurpose.class);
        Integer alsoWritten = null;
        long version = 0;
        try (PreparedStatement query = database.prepareStatement(
                        "select purpose, number, also_written, version from key_use lock in share mode");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                KeyPurpose purpose = KeyPurpose.valueOf(rows.getString(1));
                numbers.put(purpose, rows.getInt(2));
                alsoWritten = purpose == KeyPurpose.INDEX ? rows.getObject(3, Integer.class) : alsoWritten;
                version = Math.max(version, rows.getLong(4));
            }
        }
        return new KeyUse(version, numbers, alsoWritten);
    }

    private void remember(Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert ignore into key_use (purpose, number, version, changed_at) values (?, ?, 1, utc_timestamp(3))")) {
            for (Map.Entry<KeyPurpose, Integer> one : numbers.entrySet()) {
                insert.setString(1, one.getKey().name());
                insert.setInt(2, one.getValue());
                insert.executeUpdate();
            }
        }
    }

    /** Generations of the index that are written. */
    TreeSet<Integer> written() {
        TreeSet<Integer> written = new TreeSet<>();
        written.add(numbers.get(KeyPurpose.INDEX));
        if (alsoWritten != null) {
            written.add(alsoWritten);
        }
        return written;
    }

    /** Names of the keys without which nothing can be written. */
    TreeSet<String> aliases() {
        TreeSet<String> aliases = new TreeSet<>();
        numbers.forEach((purpose, number) -> aliases.add(purpose.alias(number)));
        written().forEach(number -> aliases.add(KeyPurpose.INDEX.alias(number)));
        return aliases;
    }
}
