package org.palliativeregister.crypto;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Opens the keystore when the register starts and proves by the check values kept in the database that it is the one
 * under which the register was written. A wrong or missing key stops the deployment before anything is read or written.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
public class KeyCheck {

    private static final String PLACE = "java:global/palliative-register/";

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @PostConstruct
    void open() {
        KeyRing.open(lookup("keystore-path"), lookup("keystore-password"));
        try (Connection connection = database.getConnection()) {
            verify(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The check values of the keys cannot be read from the database.", e);
        }
    }

    private static String lookup(String name) {
        try {
            return InitialContext.doLookup(PLACE + name);
        } catch (NamingException e) {
            throw new KeystoreUnusable(
                    "The server has no binding " + PLACE + name + ". Run config/wildfly/50-keys.cli on this server.");
        }
    }

    /** Compares every key that was ever used with the keystore's, and records the keys that are new. */
    public static void verify(Connection connection) throws SQLException {
        Map<String, byte[]> recorded = recorded(connection);
        Map<String, byte[]> held = held();
        recorded.forEach((alias, value) -> {
            if (!held.containsKey(alias)) {
                throw new KeystoreUnusable("The keystore lacks the key " + alias
                        + ", under which the register was written. Restore the keystore from its backup.");
            }
            if (!KeyedHash.same(held.get(alias), value)) {
                throw new KeystoreUnusable(
                        "The key " + alias
                                + " of this keystore is not the one under which the register was written. Restore the register's own keystore from its backup, and point config/wildfly/50-keys.cli to it.");
            }
        });
        held.keySet().removeAll(recorded.keySet());
        record(connection, held);
    }

    private static Map<String, byte[]> held() {
        Map<String, byte[]> held = new TreeMap<>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            for (Map.Entry<Integer, SecretKey> key :
                    KeyRing.current().all(purpose).entrySet()) {
                String alias = purpose.alias(key.getKey());
                held.put(alias, KeyedHash.of(key.getValue(), "check", alias));
            }
        }
        return held;
    }

    private static Map<String, byte[]> recorded(Connection connection) throws SQLException {
        Map<String, byte[]> recorded = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("select alias, check_value from key_check");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                recorded.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return recorded;
    }

    private static void record(Connection connection, Map<String, byte[]> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert ignore into key_check (alias, check_value, created_at) values (?, ?, utc_timestamp(3))")) {
            for (Map.Entry<String, byte[]> key : keys.entrySet()) {
                insert.setString(1, key.getKey());
                insert.setBytes(2, key.getValue());
                insert.executeUpdate();
            }
        }
    }
}
