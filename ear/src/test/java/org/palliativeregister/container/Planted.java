package org.palliativeregister.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.palliativeregister.crypto.TextSeal;

/**
 * Rows written by plain SQL, so that what a report counts is known without the register's own code: an institution of
 * its own, a doctor who sees nothing else, patients without passports, their stays and prescriptions.
 */
final class Planted {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() * 1000);
    private static final String STAMP = "1, utc_timestamp(3), 'test', utc_timestamp(3), 'test'";

    private final DataSource database;
    private final long institution;
    private final long account;
    private final String login;

    Planted(DataSource database) {
        this.database = database;
        institution = NEXT.incrementAndGet();
        account = NEXT.incrementAndGet();
        login = "planted-" + account;
        run(
                "insert into institution (id, version, created_at, created_by, changed_at, changed_by, name, short_name, municipality_id)"
                        + " values (?, " + STAMP + ", ?, 'Planted', 1)",
                institution,
                "Planted " + institution);
        run(
                "insert into account (id, version, created_at, created_by, changed_at, changed_by, login, password_hash, full_name)"
                        + " values (?, " + STAMP + ", ?, '-', 'Громова Елена Андреевна')",
                account,
                login);
        run("insert into account_institution (account_id, institution_id) values (?, ?)", account, institution);
    }

    long institution() {
        return institution;
    }

    long account() {
        return account;
    }

    String login() {
        return login;
    }

    Caller caller(String... permissions) {
        return Caller.signedIn(login, permissions);
    }

    long patient(String sex, int birthYear) {
        long id = NEXT.incrementAndGet();
        run(
                "insert into patient (id, version, created_at, created_by, changed_at, changed_by, number, sex, birth_year, municipality_id)"
                        + " values (?, " + STAMP + ", ?, ?, ?, 1)",
                id,
                id,
                sex,
                birthYear);
        return id;
    }

    /** @param to null while it lasts; excluded by death otherwise */
    void stay(long patient, String diagnosis, String from, String to) {
        run(
                "insert into episode (id, version, created_at, created_by, changed_at, changed_by, patient_id, institution_id, diagnosis_id, included_on, excluded_on, exclusion_reason)"
                        + " values (?, " + STAMP + ", ?, ?, (select id from diagnosis where code = ?), ?, ?, ?)",
                NEXT.incrementAndGet(),
                patient,
                institution,
                diagnosis,
                from,
                to,
                to == null ? null : "DEATH");
    }

    /** 30 mg of the medicament twice a day. */
    long prescription(long patient, long medicament, String from, String to, String stopped) {
        long id = NEXT.incrementAndGet();
        run(
                "insert into prescription (id, version, created_at, created_by, changed_at, changed_by, patient_id, medicament_id, institution_id, prescriber_id, kind, dose, times_per_day, starts_on, ends_on, stopped_on, stop_reason, row_seal)"
                        + " values (?, " + STAMP + ", ?, ?, ?, ?, 'REGULAR', 30, 2, ?, ?, ?, ?, ?)",
                id,
                patient,
                medicament,
                institution,
                account,
                from,
                to,
                stopped,
                stopped == null ? null : "SIDE_EFFECT",
                seal("Prescription", id, "note", "stopNote"));
        return id;
    }

    /** Prescriptions of morphine on the edges of November 2025: of 1, 1, 30 and 10 of its days, of none, withdrawn. */
    Set<Long> edges(long patient) {
        long morphine = morphine();
        return Set.of(
                prescription(patient, morphine, "2025-10-20", "2025-11-01", null),
                prescription(patient, morphine, "2025-11-30", "2025-12-10", null),
                prescription(patient, morphine, "2025-01-01", "2025-12-31", null),
                prescription(patient, morphine, "2025-11-01", "2025-11-30", "2025-11-10"),
                prescription(patient, morphine, "2025-12-01", "2025-12-10", null),
                prescription(patient, morphine, "2025-11-10", "2025-11-30", "2025-11-09"));
    }

    /** What a prescription said until it was amended at that time (UTC): 30 mg twice a day from and to these days. */
    void amended(long prescription, String at, String reason, String from, String to) {
        amended(prescription, at, reason, from, to, 30);
    }

    /** The same with another dose, mg. */
    void amended(long prescription, String at, String reason, String from, String to, int dose) {
        long id = NEXT.incrementAndGet();
        run(
                "insert into prescription_amendment (id, version, created_at, created_by, changed_at, changed_by,"
                        + " prescription_id, kind, dose, times_per_day, starts_on, ends_on, reason, row_seal)"
                        + " values (?, 1, ?, 'test', ?, 'test', ?, 'REGULAR', ?, 2, ?, ?, ?, ?)",
                id,
                at,
                at,
                prescription,
                dose,
                from,
                to,
                reason,
                seal("PrescriptionAmendment", id, "note"));
    }

    /** Of a row without texts. */
    private static byte[] seal(String entity, long id, String... attributes) {
        SortedMap<String, byte[]> cells = new TreeMap<>();
        List.of(attributes).forEach(attribute -> cells.put(attribute, null));
        return TextSeal.first(entity, id, cells);
    }

    /** The number of a medicament in the book: prolonged-release morphine, 30 mg. */
    long morphine() {
        return Long.parseLong(
                rows("select id from medicament where inn_en = 'Morphine' and strength = '30' and unit = 'mg' order by id limit 1")
                        .get(0)
                        .get(0));
    }

    /** The rows of a query, all as text; null stays. */
    List<List<String>> rows(String query, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, parameters);
                ResultSet result = statement.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String statement, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = prepare(connection, statement, parameters)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String statement, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int place = 0; place < parameters.length; place++) {
            prepared.setObject(place + 1, parameters[place]);
        }
        return prepared;
    }
}
