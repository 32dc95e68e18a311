package org.palliativeregister.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Another transaction, by plain JDBC: it holds rows, and has written so much that in a deadlock it is the other that dies. */
final class Rival implements AutoCloseable {
    private static final int NOT_IN_TIME = 1205;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;

    Rival(DataSource database) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (Statement much = connection.createStatement()) {
            much.executeUpdate("insert into passport_change (patient_id) select id from patient limit 300");
        }
    }

    void takePrescription(long id) throws SQLException {
        take("select id from prescription where id = ? for update", id);
    }

    void takeRecord(long patient) throws SQLException {
        take("select id from medical_record where patient_id = ? for update", patient);
    }

    private void take(String query, long id) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(query)) {
            lock.setLong(1, id);
            lock.executeQuery().close();
        }
    }

    /** Waits until somebody holds the record of the patient; gives up where nobody comes. */
    static void waitUntilTaken(DataSource database, long patient) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Connection probe = database.getConnection();
                    PreparedStatement lock = probe.prepareStatement(
                            "select id from medical_record where patient_id = ? for update nowait")) {
                lock.setLong(1, patient);
                lock.executeQuery().close();
                Thread.onSpinWait();
            } catch (SQLException e) {
                if (e.getErrorCode() == NOT_IN_TIME) {
                    return;
                }
                throw e;
            }
        }
        throw new IllegalStateException("nobody takes the record");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
