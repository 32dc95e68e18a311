package org.palliativeregister.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.patient.PassportToken;
import org.palliativeregister.patient.PatientPassport;

/**
 * What stands beside the entries of some patients: blind indexes, notes for the name index, and the times at which the
 * entries would have been written.
 */
final class Traces {

    private static final String WHEN = "least(utc_timestamp(3), timestamp(?, '06:10'))";

    private final List<PatientPassport> passports = new ArrayList<>();
    private final Map<String, List<Days>> days = new LinkedHashMap<>();

    private record Days(long id, LocalDate created, LocalDate changed) {}

    void of(PatientPassport passport) {
        passports.add(passport);
    }

    /** When an entry was created and last changed. */
    void dated(String table, RegisterEntry entry, LocalDate created, LocalDate changed) {
        days.computeIfAbsent(table, any -> new ArrayList<>()).add(new Days(entry.getId(), created, changed));
    }

    /** The entries themselves must be written already. */
    void write(Connection connection) throws SQLException {
        writeTokens(connection);
        writeChanges(connection);
        for (Map.Entry<String, List<Days>> table : days.entrySet()) {
            writeTimes(connection, table.getKey(), table.getValue());
        }
    }

    private void writeTokens(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into passport_token (kind, generation, token, patient_id) values (?, ?, ?, ?)")) {
            for (PatientPassport passport : passports) {
                for (PassportToken token : PassportToken.of(passport.getSnils(), passport.getPolicy())) {
                    insert.setInt(1, token.kind());
                    insert.setInt(2, token.generation());
                    insert.setBytes(3, token.token());
                    insert.setLong(4, passport.getId());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void writeChanges(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into passport_change (patient_id) values (?)")) {
            for (PatientPassport passport : passports) {
                insert.setLong(1, passport.getId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Row by row: an update of a range would wait for what another transaction writes there. */
    private static void writeTimes(Connection connection, String table, List<Days> entries) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table + " set created_at = " + WHEN + ", changed_at = " + WHEN + " where id = ?")) {
            for (Days entry : entries) {
                update.setObject(1, entry.created());
                update.setObject(2, entry.changed());
                update.setLong(3, entry.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
