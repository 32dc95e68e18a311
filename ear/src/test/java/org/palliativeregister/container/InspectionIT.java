package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.NewNumber;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.SealedColumn;
import org.palliativeregister.inspection.Finding;
import org.palliativeregister.inspection.FindingKind;
import org.palliativeregister.inspection.Inspecting;
import org.palliativeregister.inspection.InspectionState;
import org.palliativeregister.job.JobState;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;

/** What something other than the register has done to the database is found by the check, and put right where it can be. */
@ExtendWith(ArquillianExtension.class)
class InspectionIT {

    private static final String CALLER = "gromova";

    @Inject
    private Inspecting inspecting;

    @Inject
    private InventedPatients patients;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Registration registration;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    /** Columns and values of a row that was taken away. */
    private record Row(String table, List<String> columns, List<Object> values) {}

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(InspectionIT.class, InventedPatients.class, SealedCell.class, Row.class);
    }

    @Test
    void a_patient_whose_token_was_deleted_is_found_by_snils_again() {
        String snils = snils();
        Patient patient = patients.admit(surname(), snils);
        run("delete from passport_token where patient_id = ?", patient.getId());
        assertThat(patients.found(doctor(), snils)).isEmpty();

        assertThat(checked()).contains(new Finding(FindingKind.DOCUMENTS_MENDED, patient.getNumber()));

        assertThat(patients.found(doctor(), snils)).containsExactly(patient.getId());
        // The server writes it a moment later.
        await(() -> rows("select count(*) from audit_entry where caller = 'system' and act = 'UnreadableValue.APART'"
                        + " and patients = '" + patient.getId() + "' and subject = 'patient-passport-tokens#"
                        + patient.getId() + "'")
                == 1);
        assertThat(checked()).noneMatch(finding -> finding.registerNumber() == patient.getNumber());
    }

    @Test
    void a_token_that_was_given_to_another_leads_to_its_own_patient_again() {
        String snils = snils();
        Patient patient = patients.admit(surname(), snils);
        Patient other = patients.admit(surname(), null);
        run("update passport_token set patient_id = " + other.getId() + " where patient_id = ?", patient.getId());

        assertThat(checked())
                .contains(
                        new Finding(FindingKind.DOCUMENTS_MENDED, patient.getNumber()),
                        new Finding(FindingKind.DOCUMENTS_MENDED, other.getNumber()));

        assertThat(patients.found(doctor(), snils)).containsExactly(patient.getId());
        assertThat(rows("select count(*) from passport_token where patient_id = " + other.getId()))
                .isZero();
    }

    @Test
    void a_patient_without_a_passport_stands_in_every_list_and_is_not_saved_over() {
        String surname = surname();
        Patient patient = patients.admit(surname, null);
        PassportText passport = sheet(patient).passport();
        Row gone = take("patient_passport", "id", patient.getId());
        try {
            assertThat(checked()).contains(new Finding(FindingKind.PASSPORT_MISSING, patient.getNumber()));
            PatientSummary summary = doctor().call(() -> recordKeeping.findSummaries(List.of(patient.getId())))
                    .get(0);
            assertThat(summary.damaged()).isTrue();
            assertThat(patients.found(doctor(), summary.number())).containsExactly(patient.getId());
            await(() -> patients.found(doctor(), surname).isEmpty());
            assertThat(patients.lastOfAll(doctor())).contains(patient.getId());
            assertThat(sheet(patient).passport()).isNull();
            assertThat(new SealedCell(database, new SealedColumn("patient_passport", "name_enc", ""), patient.getId())
                            .met(CALLER))
                    .containsExactly("UnreadableValue.MISSING " + patient.getId());
            assertThatThrownBy(() ->
                            doctor().call(() -> registration.amend(patient.getId(), 1, passport, Distinction.NONE)))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessage("rule.patient.damaged");
        } finally {
            put(gone);
        }
        assertThat(checked()).noneMatch(finding -> finding.registerNumber() == patient.getNumber());
        await(() -> patients.found(doctor(), surname).equals(List.of(patient.getId())));
    }

    @Test
    void a_name_that_was_put_right_behind_the_register_is_found_after_a_check() {
        String surname = surname();
        Patient patient = patients.admit(surname, null);
        SealedCell name =
                new SealedCell(database, new SealedColumn("patient_passport", "name_enc", ""), patient.getId());
        byte[] sealed = name.read();
        byte[] broken = sealed.clone();
        broken[broken.length - 1] ^= 1;
        name.write(broken);
        run("insert into passport_change (patient_id) values (?)", patient.getId());
        assertThat(patients.found(doctor(), surname)).isEmpty();
        name.write(sealed);
        assertThat(patients.found(doctor(), surname)).isEmpty();

        assertThat(checked()).noneMatch(finding -> finding.registerNumber() == patient.getNumber());

        await(() -> patients.found(doctor(), surname).equals(List.of(patient.getId())));
    }

    @Test
    void a_text_of_a_record_that_does_not_open_is_named() {
        Patient patient = patients.admit(surname(), null);
        run("update medical_record set note_enc = 'x' where patient_id = ?", patient.getId());
        try {
            assertThat(checked()).contains(new Finding(FindingKind.TEXT_DAMAGED, patient.getNumber()));
        } finally {
            run("update medical_record set note_enc = null where patient_id = ?", patient.getId());
        }
        assertThat(checked()).doesNotContain(new Finding(FindingKind.TEXT_DAMAGED, patient.getNumber()));
    }

    @Test
    void a_patient_who_was_deleted_altogether_is_missed_by_the_register_number() {
        Patient patient = patients.admit(surname(), null);
        run("delete from distinct_persons where ? in (patient_id, other_id)", patient.getId());
        List<Row> gone = new ArrayList<>();
        for (String table : List.of("episode", "medical_record")) {
            gone.add(take(table, "patient_id", patient.getId()));
        }
        assertThat(checked()).contains(new Finding(FindingKind.RECORD_MISSING, patient.getNumber()));
        gone.add(take("patient_passport", "id", patient.getId()));
        gone.add(take("patient", "id", patient.getId()));

        try {
            assertThat(checked()).contains(new Finding(FindingKind.PATIENT_MISSING, patient.getNumber()));
        } finally {
            Collections.reverse(gone);
            gone.forEach(this::put);
        }
        assertThat(checked()).noneMatch(finding -> finding.registerNumber() == patient.getNumber());
    }

    @Test
    void a_register_number_that_was_never_given_out_hides_no_other_finding() {
        Patient patient = patients.admit(surname(), null);
        Patient other = patients.admit(surname(), snils());
        run("delete from passport_token where patient_id = ?", other.getId());
        try {
            for (long number : new long[] {999_999_999, Long.MAX_VALUE, -5}) {
                run("update patient set number = ? where id = ?", number, patient.getId());
                List<Finding> found = checked();
                assertThat(found)
                        .contains(
                                new Finding(FindingKind.NUMBER_UNKNOWN, number),
                                new Finding(FindingKind.PATIENT_MISSING, patient.getNumber()));
                assertThat(found)
                        .filteredOn(finding -> finding.kind() == FindingKind.PATIENT_MISSING)
                        .hasSize(1);
            }
        } finally {
            run("update patient set number = ? where id = ?", patient.getNumber(), patient.getId());
        }
        assertThat(patients.found(doctor(), sheet(other).passport().getSnils())).containsExactly(other.getId());
    }

    @Test
    void a_record_that_is_marked_as_merged_without_a_merge_is_named_and_keeps_its_tokens() {
        Patient one = patients.admit(surname(), snils());
        Patient other = patients.admit(surname(), snils());
        String mark = "update medical_record set merged_into = ? where patient_id = ?";
        run(mark, other.getId(), one.getId());
        run(mark, one.getId(), other.getId());
        try {
            assertThat(checked())
                    .contains(
                            new Finding(FindingKind.MERGE_UNKNOWN, one.getNumber()),
                            new Finding(FindingKind.MERGE_UNKNOWN, other.getNumber()));
            assertThat(rows("select count(*) from passport_token where patient_id in (" + one.getId() + ", "
                            + other.getId() + ")"))
                    .isEqualTo(2);
            assertThat(doctor().call(() -> recordKeeping.findRemaining(one.getId())))
                    .isEmpty();
        } finally {
            run("update medical_record set merged_into = null where patient_id in (?, ?)", one.getId(), other.getId());
        }
    }

    @Test
    void who_bears_the_document_of_a_lost_passport_is_compared_with_it() {
        String snils = snils();
        Patient patient = patients.admit(surname(), snils);
        Row gone = take("patient_passport", "id", patient.getId());
        try {
            assertThat(doctor().call(() -> registration.compare(NewNumber.draw(), patients.passport("Сомова", snils))))
                    .extracting(Likeness::patientId)
                    .containsExactly(patient.getId());
        } finally {
            put(gone);
        }
    }

    @Test
    void nobody_but_an_administrator_has_the_register_checked() {
        assertThatThrownBy(() -> doctor().call(inspecting::open)).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> doctor().call(() -> {
                    inspecting.begin();
                    return null;
                }))
                .isInstanceOf(EJBAccessException.class);
    }

    private static Caller administrator() {
        return Caller.signedIn("admin", Permission.ADMINISTRATION);
    }

    private PatientSheet sheet(Patient patient) {
        return doctor().call(() -> recordKeeping.open(patient.getId()));
    }

    /** What the check finds that begins now. */
    private List<Finding> checked() {
        administrator().call(() -> {
            inspecting.begin();
            return null;
        });
        await(() -> state().job().getState() == JobState.DONE);
        assertThat(state().job().getDone()).isEqualTo(state().job().getTotal());
        return state().findings();
    }

    private InspectionState state() {
        return administrator().call(inspecting::open);
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Takes one row out of a table. */
    private Row take(String table, String column, long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select * from " + table + " where " + column + " = ?")) {
            query.setLong(1, id);
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                Row row = new Row(table, new ArrayList<>(), new ArrayList<>());
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.columns().add(found.getMetaData().getColumnName(i));
                    row.values().add(found.getObject(i));
                }
                run("delete from " + table + " where " + column + " = ?", id);
                return row;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(Row row) {
        run(
                "insert into " + row.table() + " (" + String.join(", ", row.columns()) + ") values (?"
                        + ", ?".repeat(row.columns().size() - 1) + ")",
                row.values().toArray());
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long rows(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
