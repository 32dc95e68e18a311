package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.regimen;
import static org.palliativeregister.container.InventedPrescriptions.usual;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.Overtaken;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.container.Together.Outcome;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Registration;

/** What is written at one moment, or twice, is written once and rightly, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class OneMomentIT {
    private static final Regimen MORE = regimen("100", 4, TODAY, TODAY.plusDays(19), null);
    private static final Regimen LESS = regimen("25", 4, TODAY, TODAY.plusDays(19), null);

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private RecordKeeping records;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private Registration registration;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    @Inject
    private Together together;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(
                OneMomentIT.class,
                InventedPatients.class,
                InventedPrescriptions.class,
                Together.class,
                Outcome.class,
                Rival.class);
    }

    @BeforeEach
    void the_server_knows_the_names() {
        patients.found(doctor(), surname());
    }

    /** MariaDB refuses it from version 11.6 on, unless the connection says otherwise. */
    @Test
    void what_was_changed_since_a_transaction_began_is_seen_under_a_lock_and_not_without() throws SQLException {
        long patient = patients.admit().getId();
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            one.setAutoCommit(false);
            int before = version(one, patient, "");
            try (PreparedStatement change =
                    other.prepareStatement("update patient set version = version + 1 where id = ?")) {
                change.setLong(1, patient);
                change.executeUpdate();
            }
            assertThat(version(one, patient, "")).isEqualTo(before);
            assertThat(version(one, patient, " for update")).isEqualTo(before + 1);
            one.rollback();
            one.setAutoCommit(true);
        }
    }

    private static int version(Connection connection, long patient, String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select version from patient where id = ?" + lock)) {
            query.setLong(1, patient);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void a_phone_is_changed_while_somebody_else_is_being_registered() throws SQLException {
        String snils = snils();
        long patient = patients.admit(surname(), snils).getId();
        PatientSheet sheet = doctor().call(() -> records.open(patient));
        PassportText text = sheet.passport();
        text.setPhone("+7 900 000-00-01");
        // The same as before, typed in another way.
        text.setSnils(snils);
        text.setSurname(" " + text.getSurname());
        try (Connection registering = database.getConnection();
                PreparedStatement turn = registering.prepareStatement(
                        "select next_number from number_series where name = 'patient' for update")) {
            registering.setAutoCommit(false);
            turn.executeQuery();
            doctor().call(() ->
                    registration.amend(patient, sheet.passportStamp().version(), text, Distinction.NONE));
            registering.rollback();
            registering.setAutoCommit(true);
        }
        assertThat(doctor().call(() -> records.open(patient)).passport().getPhone())
                .isEqualTo("+7 900 000-00-01");
    }

    @Test
    void an_order_that_is_sent_twice_is_written_once_and_answered_twice() {
        long patient = patients.admit().getId();
        long number = NewNumber.draw();
        PrescriptionSummary first = prescribe(number, patient, usual());
        assertThat(prescribe(number, patient, usual()).id()).isEqualTo(first.id());
        assertThat(prescriptions.history(patient, HistoryFilter.ALL)).hasSize(1);
    }

    @Test
    void an_order_that_is_changed_and_sent_again_is_refused_and_the_first_stays() {
        long patient = patients.admit().getId();
        long number = NewNumber.draw();
        prescribe(number, patient, usual());
        assertThat(otherwise(number, patient, usual())).isFalse();
        assertThat(otherwise(number, patient, MORE)).isTrue();
        assertThatThrownBy(() -> prescribe(number, patient, MORE)).hasMessage("rule.prescription.writtenAlready");
        assertThat(prescriptions.history(patient, HistoryFilter.ALL))
                .singleElement()
                .satisfies(kept -> assertThat(kept.dosage().getDose()).isEqualByComparingTo("50"));
    }

    private boolean otherwise(long number, long patient, Regimen regimen) {
        return doctor().call(() -> prescribing.findOtherwise(number, patient, prescriptions.tramadol(), regimen));
    }

    @Test
    void an_order_that_is_sent_three_times_at_once_is_written_once() {
        long patient = patients.admit().getId();
        long number = NewNumber.draw();
        Callable<PrescriptionSummary> act = () -> prescribe(number, patient, usual());
        assertThat(together.at(List.of(act, act, act)))
                .allSatisfy(each -> assertThat(each.thrown()).isNull())
                .allSatisfy(each -> assertThat(each.answer().id()).isEqualTo(number));
        assertThat(prescriptions.history(patient, HistoryFilter.ALL)).hasSize(1);
    }

    @Test
    void a_number_that_was_not_drawn_is_not_taken() {
        long patient = patients.admit().getId();
        assertThatThrownBy(() -> prescribe(42, patient, usual()))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(prescriptions.history(patient, HistoryFilter.ALL)).isEmpty();
    }

    private PrescriptionSummary prescribe(long number, long patient, Regimen regimen) {
        return doctor().call(() -> prescribing.prescribe(number, patient, prescriptions.tramadol(), regimen));
    }

    @Test
    void a_patient_without_documents_who_is_sent_three_times_at_once_is_admitted_once() {
        String surname = surname();
        long number = NewNumber.draw();
        Callable<Patient> act = () -> admit(number, patients.passport(surname, null));
        assertThat(together.at(List.of(act, act, act)))
                .allSatisfy(each -> assertThat(each.thrown()).isNull())
                .allSatisfy(each -> assertThat(each.answer().getId()).isEqualTo(number));
        assertThat(patients.found(doctor(), surname)).containsExactly(number);
        assertThat(admit(number, patients.passport(surname, null)).getId()).isEqualTo(number);
        assertThatThrownBy(() -> admit(number, patients.passport(surname + "ж", null)))
                .hasMessage("rule.record.writtenAlready");
    }

    @Test
    void a_person_whom_two_admit_at_once_is_admitted_once() {
        String snils = snils();
        Callable<Patient> act = () -> admit(NewNumber.draw(), patients.passport(surname(), snils));
        admitsOne(act);
        assertThat(patients.found(doctor(), snils)).hasSize(1);
    }

    /** Of two at once; the other is told of the first. */
    private void admitsOne(Callable<Patient> act) {
        List<Outcome<Patient>> outcomes = together.at(List.of(act, act));
        assertThat(outcomes).filteredOn(each -> each.thrown() == null).hasSize(1);
        assertThat(outcomes)
                .extracting(Outcome::thrown)
                .filteredOn(thrown -> thrown != null)
                .singleElement()
                .satisfies(thrown ->
                        assertThat(thrown).isInstanceOf(RuleViolation.class).hasMessage("rule.registration.alike"));
    }

    @Test
    void a_person_without_documents_whom_two_admit_at_once_is_admitted_once() {
        for (int time = 0; time < 3; time++) {
            String surname = surname();
            // In a year in which nobody else is born: invented names sound alike by chance.
            PassportText passport = patients.passport(surname, null);
            passport.setBirthDate(LocalDate.of(1911 + time, 3, 14));
            Callable<Patient> act = () -> admit(NewNumber.draw(), passport, number -> Distinction.NONE);
            admitsOne(act);
            assertThat(patients.found(doctor(), surname)).hasSize(1);
        }
    }

    private Patient admit(long number, PassportText passport) {
        return admit(number, passport, one -> patients.namesakes(one, passport));
    }

    private Patient admit(long number, PassportText passport, LongFunction<Distinction> compared) {
        long institution =
                doctor().call(currentAccount::findInstitutions).get(0).getId();
        long diagnosis = diagnoses.findMatching("C34", 1).get(0).getId();
        Inclusion inclusion = new Inclusion(diagnosis, institution, PlaceOfCare.HOME, RegionTime.today());
        return doctor().call(() -> registration.admit(number, passport, inclusion, compared.apply(number)));
    }

    @Test
    void of_two_who_amend_at_once_one_is_told_that_the_other_did() {
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
        List<Outcome<PrescriptionSummary>> outcomes =
                together.at(List.of(() -> amend(written, MORE), () -> amend(written, LESS)));
        assertThat(outcomes).filteredOn(each -> each.thrown() == null).hasSize(1);
        assertThat(outcomes)
                .extracting(Outcome::thrown)
                .filteredOn(thrown -> thrown != null)
                .singleElement()
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(doctor().call(() -> search.findAmendments(written.id()))).hasSize(1);
    }

    private PrescriptionSummary amend(PrescriptionSummary read, Regimen regimen) {
        return doctor().call(() -> prescribing.amend(read.id(), read.version(), regimen, AmendReason.OTHER));
    }

    @Test
    void nothing_runs_for_a_patient_who_is_excluded_while_something_is_prescribed() {
        for (int time = 0; time < 5; time++) {
            long patient = patients.admit().getId();
            int version =
                    doctor().call(() -> records.open(patient)).recordStamp().version();
            List<Outcome<Object>> outcomes = together.at(List.of(
                    () -> doctor().call(() -> records.exclude(patient, version, ExclusionReason.DEATH, TODAY)),
                    () -> prescribe(NewNumber.draw(), patient, usual())));
            assertThat(outcomes.get(0).thrown()).isNull();
            assertThat(outcomes.get(1).thrown())
                    .satisfiesAnyOf(thrown -> assertThat(thrown).isNull(), thrown -> assertThat(thrown)
                            .hasMessage("rule.prescription.excluded"));
            assertThat(prescriptions.history(patient, HistoryFilter.ALL)).noneMatch(PrescriptionSummary::running);
        }
    }

    @Test
    void an_act_that_is_undone_by_a_deadlock_is_done_again() throws SQLException {
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
        Outcome<PrescriptionSummary> outcome = amendedAgainst(written, 1);
        assertThat(outcome.thrown()).isNull();
        assertThat(doctor().call(() -> search.open(written.id())).dosage().getDose())
                .isEqualByComparingTo("100");
        assertThat(doctor().call(() -> search.findAmendments(written.id()))).hasSize(1);
    }

    @Test
    void an_act_that_is_undone_by_one_deadlock_after_the_other_is_given_up_and_writes_nothing() throws SQLException {
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
        Outcome<PrescriptionSummary> outcome = amendedAgainst(written, 4);
        assertThat(outcome.thrown()).isInstanceOf(Overtaken.class);
        assertThat(doctor().call(() -> search.open(written.id())).version()).isEqualTo(written.version());
        assertThat(amend(written, MORE).dosage().getDose()).isEqualByComparingTo("100");
    }

    /**
     * Amends while others close a circle of waiting so many times: the act holds the record and waits for the
     * prescription, whose holder waits for another record, whose holder waits for the record. That each of these gets
     * what it waits for shows that it was the act that was undone.
     */
    private Outcome<PrescriptionSummary> amendedAgainst(PrescriptionSummary written, int deadlocks)
            throws SQLException {
        long patient = written.patientId();
        Future<PrescriptionSummary> act;
        try (Rival holder = new Rival(database)) {
            holder.takePrescription(written.id());
            act = together.begin(() -> amend(written, MORE));
            for (int i = 0; i < deadlocks; i++) {
                long other = patients.admit().getId();
                Future<Boolean> waiting;
                try (Rival rival = new Rival(database)) {
                    rival.takeRecord(other);
                    waiting = together.begin(() -> {
                        holder.takeRecord(other);
                        return true;
                    });
                    Rival.waitUntilTaken(database, patient);
                    rival.takeRecord(patient);
                }
                assertThat(Together.outcome(waiting).answer()).isTrue();
            }
        }
        return Together.outcome(act);
    }
}
