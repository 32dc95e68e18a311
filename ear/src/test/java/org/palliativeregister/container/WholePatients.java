package org.palliativeregister.container;

import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.regimen;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.palliativeregister.NewNumber;
import org.palliativeregister.crypto.SealedColumn;
import org.palliativeregister.merging.MergeOrder;
import org.palliativeregister.merging.MergePreview;
import org.palliativeregister.merging.Merging;
import org.palliativeregister.merging.PassportPart;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;

/** Invented patients of whom every sealed column holds something, all made by the register's own acts. */
@Dependent
class WholePatients {

    static final String LONG = "Слова, которых нигде больше нет, и больше, чем в один шаг входит. ";

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    @Inject
    private Prescribing prescribing;

    @Inject
    private Registration registration;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Merging merging;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    /** @param running prescription that has been amended */
    record Whole(long id, String number, String surname, PrescriptionSummary running, PrescriptionSummary stopped) {}

    Whole whole() {
        String surname = surname();
        Patient patient = patients.admit(surname, snils());
        long id = patient.getId();
        amend(id);
        String mark = surname() + " ";
        describe(id, " " + mark.strip());
        PrescriptionSummary first =
                prescriptions.prescribed(id, regimen("50", 4, TODAY, TODAY.plusDays(9), LONG + mark + "Прежние"));
        PrescriptionSummary running = doctor().call(() -> prescribing.amend(
                first.id(),
                first.version(),
                regimen("50", 3, TODAY, TODAY.plusDays(9), LONG + mark + "Указания"),
                AmendReason.DOSE_REDUCED));
        PrescriptionSummary other =
                prescriptions.prescribed(id, regimen("50", 2, TODAY, TODAY.plusDays(5), mark + "Другие указания"));
        PrescriptionSummary stopped = doctor().call(() ->
                prescribing.stop(other.id(), other.version(), TODAY, StopReason.SIDE_EFFECT, LONG + mark + "Почему"));
        return new Whole(id, RegisterNumber.written(patient.getNumber()), surname, running, stopped);
    }

    /** Every part of the passport says something else, and the surname stays. */
    void amend(long id) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(id));
        PassportText text = read.passport().copy();
        text.setPatronymic(surname());
        text.setFormerSurname(surname());
        text.setBirthDate(
                LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(20_000)));
        text.setSnils(snils());
        text.setPolicy(snils().substring(0, 9) + "0000000");
        text.setAddress(LONG + surname());
        text.setPhone("звонить после шести " + surname());
        text.setContact(surname());
        amend(id, text);
    }

    private void amend(long id, PassportText text) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(id));
        Distinction distinction = new Distinction(
                doctor().call(() -> registration.compareAmended(id, text)).stream()
                        .map(Likeness::patientId)
                        .collect(Collectors.toSet()),
                DistinctReason.DOCUMENTS_COMPARED);
        doctor().call(() -> registration.amend(id, read.passportStamp().version(), text, distinction));
    }

    void describe(long id, String mark) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(id));
        RecordText text = read.record().copy();
        text.setAllergyState(AllergyState.PRESENT);
        text.setAllergies(LONG + "Аллергия" + mark);
        text.setNote(LONG + "Заметка" + mark);
        doctor().call(() -> recordKeeping.describe(id, read.recordStamp().version(), text));
    }

    /** Merges somebody else into the record. The passport of both and the texts of both become others by it. */
    long merge(Whole kept) {
        Patient other = patients.admit();
        long otherId = other.getId();
        describe(otherId, " " + surname());
        MergePreview seen = doctor().call(() -> merging.preview(kept.id(), RegisterNumber.written(other.getNumber())));
        MergeOrder order = new MergeOrder(
                NewNumber.draw(),
                MergeOrder.Seen.of(seen.kept()),
                MergeOrder.Seen.of(seen.other()),
                Set.of(PassportPart.ADDRESS),
                LONG + surname() + " Один паспорт");
        return doctor().call(() -> merging.merge(kept.id(), otherId, order));
    }

    /** Where a value of that column stands. */
    SealedCell cell(Whole whole, SealedColumn column) {
        return new SealedCell(
                database,
                column,
                switch (column.table()) {
                    case "patient_passport" -> whole.id();
                    case "medical_record" -> row("select id from medical_record where patient_id = ?", whole.id());
                    case "prescription" ->
                        column.column().equals("note_enc")
                                ? whole.running().id()
                                : whole.stopped().id();
                    case "prescription_amendment" ->
                        row(
                                "select id from prescription_amendment where prescription_id = ?",
                                whole.running().id());
                    case "record_merge" -> row("select id from record_merge where kept_id = ?", whole.id());
                    default -> throw new IllegalArgumentException(column.table() + " is not known to this test");
                });
    }

    private long row(String query, long value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
