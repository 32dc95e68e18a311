package org.palliativeregister.crypto;

import com.github.f4b6a3.tsid.TsidCreator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * This server among those that work on the database: it says which keys it holds and which state of the keys it knows,
 * and learns what was decided. A keystore that was exchanged on the disk is read again, without a restart.
 */
final class KeyNode {

    private static final System.Logger LOG = System.getLogger(KeyNode.class.getName());

    /** What has not changed is said again after so long, as a sign of life. */
    private static final Duration REPEATED = Duration.ofSeconds(4);

    private final long id = TsidCreator.getTsid().toLong();
    private final String name;
    private final DataSource database;
    private final String path;
    private final String password;
    private FileTime readAs;
    private boolean unfit;
    private Said said;
    private long saidAt;

    /** What this server says of itself. */
    private record Said(Set<String> held, boolean unfit, long known, long oldest) {}

    KeyNode(String name, DataSource database, String path, String password) {
        this.name = name;
        this.database = database;
        this.path = path;
        this.password = password;
    }

    /**
     * Opens the keystore. What is held is said before it is asked what is in use: nobody can put a key in use in between
     * that this server lacks.
     *
     * @throws KeystoreUnusable when the keystore is not the one of this register
     */
    void join() throws SQLException {
        readAs = changedAt();
        KeyRing held = ServerKeyStore.read(path, password);
        try (Connection connection = database.getConnection()) {
            new CheckValues(connection).requireSame(held);
            say(connection, new Said(held.aliases(), false, 0, 0));
        }
        try {
            KeyRing.use(fitting());
        } catch (KeystoreUnusable e) {
            leave();
            throw e;
        }
        beat();
    }

    private KeyRing fitting() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                KeyRing ring = KeyRing.fitting(path, password, connection);
                connection.commit();
                return ring;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Learns what is in use now, and says what is known here. */
    void beat() throws SQLException {
        readAgain();
        try (Connection connection = database.getConnection()) {
            KeyRing ring = KeyRing.current();
            KeyUse inUse = KeyUse.read(connection);
            if (inUse.version() > ring.use().version()) {
                ring.setUse(inUse);
            }
            long known = ring.use().version();
            Said now = new Said(ring.aliases(), unfit, known, RunningUses.oldest(known));
            if (!now.equals(said) || System.nanoTime() - saidAt > REPEATED.toNanos()) {
                say(connection, now);
            }
        }
        RunningUses.heard();
    }

    /** The same name again is this server after a fall: its earlier self is gone, with whatever it had begun. */
    private void say(Connection connection, Said now) throws SQLException {
        write(connection, now);
        said = now;
        saidAt = System.nanoTime();
    }

    private void write(Connection connection, Said now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update register_node set seen_at = utc_timestamp(3), held = ?, keystore_unfit = ?, known_version = ?,"
                        + " oldest_version = ? where id = ?")) {
            update.setString(1, String.join(" ", now.held()));
            update.setBoolean(2, now.unfit());
            update.setLong(3, now.known());
            update.setLong(4, now.oldest());
            update.setLong(5, id);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from register_node where name = ? and seen_at < utc_timestamp(3) - interval 5 second")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into register_node (id, name, started_at, seen_at, held, keystore_unfit, known_version,"
                        + " oldest_version) values (?, ?, utc_timestamp(3), utc_timestamp(3), ?, ?, ?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, name);
            insert.setString(3, String.join(" ", now.held()));
            insert.setBoolean(4, now.unfit());
            insert.setLong(5, now.known());
            insert.setLong(6, now.oldest());
            insert.executeUpdate();
        }
    }

    /** One that is gone or does not fit is told once, and the keys that were open stay. */
    private void readAgain() throws SQLException {
        FileTime changedAt = changedAt();
        if (Objects.equals(changedAt, readAs)) {
            return;
        }
        try {
            KeyRing ring = fitting();
            KeyRing.use(ring);
            readAs = changedAt;
            unfit = false;
            LOG.log(System.Logger.Level.INFO, "The keystore was read again: {0}.", String.join(", ", ring.aliases()));
        } catch (KeystoreUnusable e) {
            readAs = changedAt;
            unfit = true;
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The keystore was changed and does not fit; the keys read before stay open. {0}",
                    e.getMessage());
        }
    }

    private FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(Path.of(path));
        } catch (IOException e) {
            return null;
        }
    }

    /** In good order, when nothing is under way any more. */
    void leave() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from register_node where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }
}
