package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.palliativeregister.NewNumber;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.record.PatientSummary;

/** Writes into the twin, opened by the register itself, whoever stands on the register and not yet in the twin. */
@ApplicationScoped
class TwinFill {

    private static final int AT_ONCE = 500;

    @Inject
    private TwinReading reading;

    @Inject
    private Beside beside;

    /** Tells how many the twin has now. */
    long fill() throws SQLException {
        List<Long> missing = missing();
        while (!missing.isEmpty()) {
            write(missing);
            missing = missing();
        }
        return beside.number("select count(*) from twin_patient");
    }

    private List<Long> missing() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = beside.connect();
                PreparedStatement query = connection.prepareStatement("select id from patient where id >"
                        + " (select coalesce(max(id), 0) from twin_patient) order by id limit " + AT_ONCE);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    private void write(List<Long> ids) throws SQLException {
        TwinReading.Read read = Both.caller().call(() -> reading.read(ids));
        try (Connection connection = beside.connect();
                PreparedStatement patient = connection.prepareStatement("insert into twin_patient values (?, 0,"
                        + " now(3), 'demo', now(3), 'demo'" + ", ?".repeat(20) + ")");
                PreparedStatement name =
                        connection.prepareStatement("insert into twin_name values (?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement sound = connection.prepareStatement("insert into twin_sound values (?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (PatientSummary summary : read.summaries()) {
                add(
                        patient,
                        row(
                                summary,
                                read.facts().get(summary.patientId()),
                                read.sealed().get(summary.patientId())));
                addNames(name, sound, summary);
            }
            patient.executeBatch();
            name.executeBatch();
            sound.executeBatch();
            connection.commit();
        }
    }

    private static void addNames(PreparedStatement name, PreparedStatement sound, PatientSummary summary)
            throws SQLException {
        for (SearchedName one : SearchedName.of(summary.name(), summary.formerSurname())) {
            long id = NewNumber.draw();
            add(
                    name,
                    id,
                    summary.patientId(),
                    one.surname(),
                    one.given(),
                    one.patronymic(),
                    one.shared(),
                    summary.institution().getId(),
                    summary.status().name());
            for (String code : Borrowed.sounds(one.surname())) {
                add(sound, NewNumber.draw(), id, code);
            }
        }
    }

    private static Object[] row(PatientSummary summary, Patient facts, PatientPassport passport) {
        return new Object[] {
            summary.patientId(),
            summary.registerNumber(),
            summary.sex().name(),
            summary.birthYear(),
            facts.getMunicipality().getId(),
            summary.name().surname(),
            summary.name().given(),
            summary.name().patronymic(),
            summary.formerSurname(),
            summary.birthDate(),
            passport.getSnils() == null ? null : passport.getSnils().digits(),
            passport.getPolicy() == null ? null : passport.getPolicy().number(),
            text(passport.getAddress()),
            text(passport.getPhone()),
            text(passport.getContact()),
            summary.diagnosis().getId(),
            summary.institution().getId(),
            summary.placeOfCare().name(),
            summary.status().name(),
            summary.allergyState().name(),
            summary.allergyText()
        };
    }

    private static String text(ConfidentialText text) {
        return text == null ? null : text.value();
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
