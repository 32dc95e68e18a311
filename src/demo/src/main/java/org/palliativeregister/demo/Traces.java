package org.palliativeregister.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.patient.PassportToken;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.prescription.PrescriptionAmendment;

/**
 * What stands beside the entries of some patients: blind indexes, notes for the name index, and the times at which the
 * entries would have been written.
 */
final class Traces {

    private static final String WHEN = "least(utc_timestamp(3), timestamp(%s, '06:10'))";
    private static final String BETWEEN = " between ? and ?";
    private static final List<String> TIMES = List.of(
            times("prescription", "starts_on", "coalesce(stopped_on, starts_on)", "patient_id"),
            times("episode", "included_on", "coalesce(excluded_on, included_on)", "patient_id"),
            ofPatient("medical_record", "patient_id"),
            ofPatient("patient", "id"),
            ofPatient("patient_passport", "id"));

    private final List<PatientPassport> passports = new ArrayList<>();
    private final Map<PrescriptionAmendment, LocalDate> amended = new LinkedHashMap<>();

    void of(PatientPassport passport) {
        passports.add(passport);
    }

    void amended(PrescriptionAmendment amendment, LocalDate on) {
        amended.put(amendment, on);
    }

    /** The entries themselves must be written already. */
    void write(Connection connection) throws SQLException {
        writeTokens(connection);
        writeChanges(connection);
        for (String statement : TIMES) {
            execute(connection, statement);
        }
        writeAmendmentTimes(connection);
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

    private void execute(Connection connection, String statement) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, passports.get(0).getId());
            update.setLong(2, passports.get(passports.size() - 1).getId());
            update.executeUpdate();
        }
    }

    private void writeAmendmentTimes(Connection connection) throws SQLException {
        String when = WHEN.formatted("?");
        try (PreparedStatement update = connection.prepareStatement(
                "update prescription_amendment set created_at = " + when + ", changed_at = created_at where id = ?")) {
            for (Map.Entry<PrescriptionAmendment, LocalDate> entry : amended.entrySet()) {
                update.setObject(1, entry.getValue());
                update.setLong(2, entry.getKey().getId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static String times(String table, String created, String changed, String key) {
        return "update " + table + " set created_at = " + WHEN.formatted(created) + ", changed_at = "
                + WHEN.formatted(changed) + " where " + key + BETWEEN;
    }

    private static String ofPatient(String table, String key) {
        return "update " + table + " t join (select patient_id, min(included_on) as first, "
                + "max(coalesce(excluded_on, included_on)) as last from episode where patient_id" + BETWEEN
                + " group by patient_id) e on e.patient_id = t." + key + " set t.created_at = "
                + WHEN.formatted("e.first") + ", t.changed_at = " + WHEN.formatted("e.last");
    }
}
