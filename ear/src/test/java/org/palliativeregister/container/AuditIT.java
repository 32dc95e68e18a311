package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.usual;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.AccountAdministration;
import org.palliativeregister.account.AccountDraft;
import org.palliativeregister.account.IssuedPassword;
import org.palliativeregister.account.Login;
import org.palliativeregister.audit.PatientTrail;
import org.palliativeregister.crypto.EntryMac;
import org.palliativeregister.inspection.Inspecting;
import org.palliativeregister.institution.InstitutionKeeping;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.reference.ControlClass;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentKeeping;
import org.palliativeregister.reference.Route;
import org.palliativeregister.report.PrescriptionChoice;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.rotation.KeyAdministration;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** What stands in the audit of an act, whether it was done, refused or undone. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    /** The role of users. */
    private static final long USER = 2;

    private static final long NOBODY = 404;
    private static final int STALE = 77;

    @Inject
    private AccountAdministration accounts;

    @Inject
    private InstitutionKeeping institutions;

    @Inject
    private MedicamentKeeping medicaments;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch prescriptions;

    @Inject
    private PatientSearch search;

    @Inject
    private RecordKeeping records;

    @Inject
    private Reporting reporting;

    @Inject
    private Inspecting inspecting;

    @Inject
    private KeyAdministration keys;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions book;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    /** An institution, and who does everything here: nobody else writes entries under his login. */
    private Planted planted;

    private Caller caller;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(
                AuditIT.class,
                AuditedPatients.class,
                Planted.class,
                InventedPatients.class,
                InventedPrescriptions.class);
    }

    @BeforeEach
    void plant_a_caller() {
        planted = new Planted(database);
        caller = planted.caller(
                Permission.ADMINISTRATION, Permission.PATIENTS, Permission.RECORDS, Permission.REPORTING);
    }

    @Test
    void what_is_done_to_an_account_names_it_and_what_it_was_given() {
        String login = "audited-" + System.nanoTime();
        IssuedPassword made = done(
                () -> accounts.create(new Login(login), false, draft("Иванова Анна")),
                "AccountAdministration.create",
                "login#" + login + " role#2 institution#" + planted.institution() + " account#%s",
                IssuedPassword::accountId);
        long id = made.accountId();
        String account = "account#" + id;
        done(() -> accounts.open(id), "AccountAdministration.open", account);
        done(
                () -> accounts.change(id, 1, draft("Иванова Анна Петровна")),
                "AccountAdministration.change",
                account + " role#2 institution#" + planted.institution());
        done(() -> accounts.endSignIns(id, 2), "AccountAdministration.endSignIns", account);
        done(() -> accounts.unlock(id, 2), "AccountAdministration.unlock", account);
        done(() -> accounts.resetPassword(id, 2), "AccountAdministration.resetPassword", account);
        done(() -> accounts.deactivate(id, 3), "AccountAdministration.deactivate", account);
        done(() -> accounts.reactivate(id, 4), "AccountAdministration.reactivate", account);
    }

    @Test
    void what_is_refused_to_be_done_to_an_account_names_it_too() {
        Login taken = new Login(planted.login());
        String given = " role#2 institution#" + planted.institution();
        refused(
                () -> accounts.create(taken, false, draft("Иванова Анна")),
                RuleViolation.class,
                "AccountAdministration.create",
                "login#" + taken.text() + given);
        String account = "account#" + planted.account();
        refused(() -> accounts.open(NOBODY), NoSuchEntry.class, "AccountAdministration.open", "account#404");
        stale("AccountAdministration.change", account + given, id -> accounts.change(id, STALE, draft("Иванова")));
        stale("AccountAdministration.endSignIns", account, id -> accounts.endSignIns(id, STALE));
        stale("AccountAdministration.unlock", account, id -> accounts.unlock(id, STALE));
        stale("AccountAdministration.resetPassword", account, id -> accounts.resetPassword(id, STALE));
        stale("AccountAdministration.deactivate", account, id -> accounts.deactivate(id, STALE));
        stale("AccountAdministration.reactivate", account, id -> accounts.reactivate(id, STALE));
        refused(
                () -> accounts.deactivate(planted.account(), 1),
                RuleViolation.class,
                "AccountAdministration.deactivate",
                account);
    }

    private interface OfNumber {
        void act(long id);
    }

    private void stale(String act, String subject, OfNumber stale) {
        refused(() -> stale.act(planted.account()), ChangedMeanwhile.class, act, subject);
    }

    @Test
    void what_is_done_to_an_institution_names_it() {
        String name = "Учреждение " + System.nanoTime();
        long id = done(
                () -> institutions.add(name, "Учреждение", 1),
                "InstitutionKeeping.add",
                "municipality#1 institution#%s",
                made -> made);
        String institution = "institution#" + id;
        done(() -> institutions.open(id), "InstitutionKeeping.open", institution);
        done(
                () -> institutions.change(id, 1, name + "а", "Другое", 2),
                "InstitutionKeeping.change",
                institution + " municipality#2");
        done(() -> institutions.retire(id, 2), "InstitutionKeeping.retire", institution);
        done(() -> institutions.reinstate(id, 3), "InstitutionKeeping.reinstate", institution);
    }

    @Test
    void what_is_refused_to_be_done_to_an_institution_names_it_too() {
        long id = planted.institution();
        String institution = "institution#" + id;
        refused(
                () -> institutions.add("Planted " + id, "Planted", 1),
                RuleViolation.class,
                "InstitutionKeeping.add",
                "municipality#1");
        refused(() -> institutions.open(NOBODY), NoSuchEntry.class, "InstitutionKeeping.open", "institution#404");
        refused(
                () -> institutions.change(id, STALE, "Planted", "Planted", 2),
                ChangedMeanwhile.class,
                "InstitutionKeeping.change",
                institution + " municipality#2");
        refused(() -> institutions.retire(id, STALE), ChangedMeanwhile.class, "InstitutionKeeping.retire", institution);
        refused(
                () -> institutions.reinstate(id, STALE),
                ChangedMeanwhile.class,
                "InstitutionKeeping.reinstate",
                institution);
    }

    @Test
    void what_is_done_or_refused_to_be_done_to_a_medicament_names_it() {
        long id = book.tramadol();
        String medicament = "medicament#" + id;
        Medicament tramadol = done(() -> medicaments.open(id), "MedicamentKeeping.open", medicament);
        int version = tramadol.getVersion();
        done(() -> medicaments.change(tramadol, version), "MedicamentKeeping.change", medicament);
        refused(() -> medicaments.open(NOBODY), NoSuchEntry.class, "MedicamentKeeping.open", "medicament#404");
        refused(
                () -> medicaments.change(tramadol, STALE),
                ChangedMeanwhile.class,
                "MedicamentKeeping.change",
                medicament);
        refused(() -> medicaments.retire(id, STALE), ChangedMeanwhile.class, "MedicamentKeeping.retire", medicament);
        refused(
                () -> medicaments.reinstate(id, STALE),
                ChangedMeanwhile.class,
                "MedicamentKeeping.reinstate",
                medicament);
    }

    @Test
    void a_medicament_that_is_added_retired_and_reinstated_is_named() {
        String inn = "Выдуманол " + System.nanoTime();
        long id = done(() -> medicaments.add(invented(inn)), "MedicamentKeeping.add", "medicament#%s", made -> made);
        String medicament = "medicament#" + id;
        done(() -> medicaments.retire(id, 1), "MedicamentKeeping.retire", medicament);
        done(() -> medicaments.reinstate(id, 2), "MedicamentKeeping.reinstate", medicament);
        done(() -> medicaments.retire(id, 3), "MedicamentKeeping.retire", medicament);
        refused(() -> medicaments.add(invented(inn)), RuleViolation.class, "MedicamentKeeping.add", null);
    }

    private static Medicament invented(String inn) {
        Medicament medicament = new Medicament();
        medicament.setInnRu(inn);
        medicament.setInnEn(inn);
        medicament.setFormRu("капсулы");
        medicament.setFormEn("capsules");
        medicament.setStrength("50");
        medicament.setUnit("mg");
        medicament.setRoute(Route.values()[0]);
        medicament.setControlClass(ControlClass.values()[0]);
        return medicament;
    }

    @Test
    void a_prescription_is_named_and_its_patient_and_medicament() {
        long patient = admitted();
        long tramadol = book.tramadol();
        long id = done(
                        () -> prescribing.prescribe(NewNumber.draw(), patient, tramadol, usual()),
                        "Prescribing.prescribe",
                        "prescription#%s medicament#" + tramadol,
                        written -> written.id())
                .id();
        String prescription = "prescription#" + id;
        done(() -> prescriptions.open(id), "PrescriptionSearch.open", prescription);
        done(() -> prescribing.repeat(id), "Prescribing.repeat", prescription);
        done(() -> prescribing.amend(id, 1, usual(), AmendReason.DOSE_INCREASED), "Prescribing.amend", prescription);
        done(
                () -> reporting.prescriptionReport(new PrescriptionChoice(patient, Set.of(id), null, null)),
                "Reporting.prescriptionReport",
                prescription);
        done(() -> prescribing.stop(id, 2, TODAY, StopReason.SIDE_EFFECT, null), "Prescribing.stop", prescription);
        assertThat(last("patients")).isEqualTo(String.valueOf(patient));
    }

    @Test
    void a_prescription_that_is_refused_names_its_patient_and_medicament() {
        long patient = admitted();
        long number = NewNumber.draw();
        refused(
                () -> prescribing.prescribe(number, patient, NOBODY, usual()),
                NoSuchEntry.class,
                "Prescribing.prescribe",
                "prescription#" + number + " medicament#404");
        assertThat(last("patients")).isEqualTo(String.valueOf(patient));
        refused(() -> prescribing.repeat(NOBODY), NoSuchEntry.class, "Prescribing.repeat", "prescription#404");
        refused(
                () -> prescribing.amend(NOBODY, 1, usual(), AmendReason.DOSE_INCREASED),
                NoSuchEntry.class,
                "Prescribing.amend",
                "prescription#404");
        refused(
                () -> prescribing.stop(NOBODY, 1, TODAY, StopReason.SIDE_EFFECT, "Иванова"),
                NoSuchEntry.class,
                "Prescribing.stop",
                "prescription#404");
    }

    @Test
    void a_patient_who_is_refused_to_be_opened_stands_in_the_audit() {
        long patient = patients.admit().getId();
        refused(() -> records.open(patient), NoSuchEntry.class, "RecordKeeping.open", null);
        assertThat(last("patients")).isEqualTo(String.valueOf(patient));
    }

    @Test
    void who_is_shown_together_stands_in_the_audit_sealed_and_who_is_shown_alone_does_not() throws SQLException {
        String surname = InventedPatients.surname();
        List<Long> namesakes = List.of(
                patients.admit(caller, surname, null).getId(),
                patients.admit(caller, surname, null).getId());
        caller.call(() -> search.search(InventedPatients.asked(surname, SearchFilter.NONE), 0));
        assertThat(last("act")).isEqualTo("PatientSearch.search");
        assertThat(last("patients")).isNull();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + AuditedPatients.COLUMNS
                        + " from audit_entry where caller = ? order by id desc limit 1")) {
            query.setString(1, planted.login());
            try (ResultSet entry = query.executeQuery()) {
                entry.next();
                assertThat(AuditedPatients.of(entry))
                        .isEqualTo(Collections.min(namesakes) + " " + Collections.max(namesakes));
            }
        }
        caller.call(() -> records.open(namesakes.get(0)));
        assertThat(last("patients")).isEqualTo(String.valueOf(namesakes.get(0)));
        assertThat(last("patients_sealed")).isNull();
        List<String> trail = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            long unopened = PatientTrail.read(
                    connection,
                    namesakes.get(0),
                    step -> trail.add(step.act() + " " + step.outcome() + " " + step.among() + " " + step.genuine()));
            assertThat(unopened).isZero();
        }
        assertThat(trail).endsWith("PatientSearch.search done 2 true", "RecordKeeping.open done 1 true");
    }

    @Test
    void a_summary_names_the_institutions_it_was_asked_about() {
        long institution = planted.institution();
        done(() -> reporting.summary(asked(institution)), "Reporting.summary", "institution#" + institution);
        refused(
                () -> reporting.summary(asked(institution, NOBODY)),
                NoSuchEntry.class,
                "Reporting.summary",
                "institution#404 institution#" + institution);
    }

    private static SummaryParameters asked(Long... institutions) {
        ReportPeriod period = new ReportPeriod(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30));
        return new SummaryParameters(period, Set.of(institutions), null, Set.of(), null, Set.of());
    }

    @Test
    void a_report_of_more_prescriptions_than_fit_names_whole_numbers_and_how_many_are_missing() {
        long patient = admitted();
        Set<Long> many = Set.copyOf(
                LongStream.range(0, 500).mapToObj(i -> Long.MAX_VALUE - i).toList());
        assertThatThrownBy(() -> caller.call(
                        () -> reporting.prescriptionReport(new PrescriptionChoice(patient, many, null, null))))
                .isInstanceOf(NoSuchEntry.class);
        String[] words = last("subject").split(" ");
        assertThat(words).hasSizeGreaterThan(25);
        for (int i = 0; i < words.length - 1; i++) {
            assertThat(words[i]).matches("prescription#\\d{19}");
        }
        assertThat(words[words.length - 1]).isEqualTo("+" + (500 - (words.length - 1)));
    }

    @Test
    void a_look_that_shows_no_patient_is_told_once_in_a_while() {
        for (int time = 0; time < 2; time++) {
            caller.call(inspecting::open);
            caller.call(keys::count);
        }
        assertThat(planted.rows("select act, outcome from audit_entry where caller = ? order by id", planted.login()))
                .containsExactly(List.of("Inspecting.open", "done"), List.of("KeyAdministration.count", "done"));
    }

    /** A blank name is found out when the transaction ends: the use case has returned by then. */
    @Test
    void an_act_that_is_undone_at_the_end_of_its_transaction_has_failed_and_says_so_once() {
        long id = planted.account();
        assertThatThrownBy(() -> caller.call(() -> {
                    accounts.change(id, 1, draft(" "));
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(planted.rows("select act, outcome, subject from audit_entry where caller = ?", planted.login()))
                .containsExactly(List.of(
                        "AccountAdministration.change",
                        "failed",
                        "account#" + id + " role#2 institution#" + planted.institution()));
        assertThat(planted.rows("select version from account where id = ?", id)).containsExactly(List.of("1"));
    }

    @Test
    void each_entry_is_proved_with_its_subject_and_without_one_as_it_always_was() {
        done(
                () -> institutions.open(planted.institution()),
                "InstitutionKeeping.open",
                "institution#" + planted.institution());
        assertThat(proofs()).hasSize(1).allMatch(proof -> proof.equals(List.of("false", "true")));
        done(() -> accounts.roles(), "AccountAdministration.roles", null);
        assertThat(proofs()).hasSize(2).contains(List.of("true", "false"));
    }

    /** Of each entry of the caller whether its check value is that without a subject, and that with it. */
    private List<List<String>> proofs() {
        return planted
                .rows(
                        "select key_number, id, date_format(at, '%Y-%m-%d %H:%i:%s.%f'), caller, act, outcome, patients,"
                                + " subject, hex(mac) from audit_entry where caller = ?",
                        planted.login())
                .stream()
                .map(AuditIT::proof)
                .toList();
    }

    private static List<String> proof(List<String> row) {
        int key = Integer.parseInt(row.get(0));
        Object at = Timestamp.valueOf(row.get(2)).toLocalDateTime();
        byte[] before = EntryMac.of(key, row.get(1), at, row.get(3), row.get(4), row.get(5), row.get(6));
        byte[] now = EntryMac.of(key, row.get(1), at, row.get(3), row.get(4), row.get(5), row.get(6), row.get(7));
        return List.of(String.valueOf(isIt(before, row.get(8))), String.valueOf(isIt(now, row.get(8))));
    }

    private static boolean isIt(byte[] mac, String hex) {
        return HexFormat.of().withUpperCase().formatHex(mac).equals(hex);
    }

    private long admitted() {
        return patients.admit(caller, InventedPatients.surname(), null).getId();
    }

    private AccountDraft draft(String fullName) {
        return new AccountDraft(fullName, null, Set.of(USER), Set.of(planted.institution()));
    }

    private interface Act {
        void go();
    }

    private void done(Act act, String name, String subject) {
        done(
                () -> {
                    act.go();
                    return null;
                },
                name,
                subject);
    }

    private <T> T done(Callable<T> act, String name, String subject) {
        return done(act, name, subject, result -> null);
    }

    /** @param subject with the place of what was made */
    private <T> T done(Callable<T> act, String name, String subject, Function<T, Object> made) {
        T result = caller.call(act);
        assertLast(name, "done", subject == null ? null : String.format(subject, made.apply(result)));
        return result;
    }

    private void refused(Act act, Class<? extends Exception> by, String name, String subject) {
        assertThatThrownBy(() -> caller.call(() -> {
                    act.go();
                    return null;
                }))
                .isInstanceOf(by);
        assertLast(name, "refused", subject);
    }

    private void assertLast(String act, String outcome, String subject) {
        assertThat(List.of(last("act"), last("outcome"))).containsExactly(act, outcome);
        assertThat(last("subject")).isEqualTo(subject);
    }

    /** A column of the caller's last entry. */
    private String last(String column) {
        return planted.rows(
                        "select " + column + " from audit_entry where caller = ? order by id desc limit 1",
                        planted.login())
                .get(0)
                .get(0);
    }
}
