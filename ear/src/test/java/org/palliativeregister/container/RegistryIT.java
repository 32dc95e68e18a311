package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.ALL;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.record.Episode;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.Ground;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** Patients are admitted, found, excluded and included again, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class RegistryIT {

    @Inject
    private Registration registration;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private PatientSearch search;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private InventedPatients patients;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(RegistryIT.class, AuditedPatients.class, InventedPatients.class);
    }

    @Test
    void who_is_admitted_is_found_at_once_by_name_number_and_snils() {
        String surname = surname();
        String snils = snils();
        Patient patient = patients.admit(surname, snils);
        assertThat(patients.found(doctor(), surname.substring(0, 7))).containsExactly(patient.getId());
        assertThat(patients.found(doctor(), "ярослава " + surname.toLowerCase(Locale.ROOT)))
                .containsExactly(patient.getId());
        assertThat(patients.found(doctor(), RegisterNumber.written(patient.getNumber())))
                .containsExactly(patient.getId());
        assertThat(patients.found(doctor(), snils)).containsExactly(patient.getId());
    }

    @Test
    void a_number_finds_who_is_excluded_although_the_filter_asks_for_those_on_the_register() {
        String surname = surname();
        String snils = snils();
        PassportText passport = patients.passport(surname, snils);
        // A day on which nobody else of the invented was born.
        passport.setBirthDate(LocalDate.of(1905, 1, 2));
        Patient patient = patients.admit(passport);
        exclude(patient);
        SearchFilter active = SearchFilter.NONE.ofStatus(RecordStatus.ACTIVE);
        assertThat(doctor().call(() -> search.search(InventedPatients.asked(surname, active), 0))
                        .total())
                .isZero();
        for (String number : List.of(snils, RegisterNumber.written(patient.getNumber()), "02.01.1905")) {
            FoundPatients found = doctor().call(() -> search.search(InventedPatients.asked(number, active), 0));
            assertThat(found.beyondStatus()).isTrue();
            assertThat(found).extracting(PatientSummary::patientId).containsExactly(patient.getId());
        }
        assertThat(doctor().call(() -> search.search(InventedPatients.asked(snils, ALL), 0))
                        .beyondStatus())
                .isFalse();
    }

    @Test
    void whoever_comes_back_is_on_the_register_again_and_both_stays_are_kept() {
        Patient patient = patients.admit(surname(), snils());
        exclude(patient);
        LocalDate today = RegionTime.today();
        assertThatThrownBy(() -> includeAgain(patient, today.minusDays(1)))
                .hasMessage("rule.record.includedBeforeExcluded");
        assertThatThrownBy(() -> includeAgain(patient, today.plusDays(1))).hasMessage("rule.record.inFuture");
        includeAgain(patient, today);
        PatientSheet sheet = doctor().call(() -> recordKeeping.open(patient.getId()));
        assertThat(sheet.summary().active()).isTrue();
        assertThat(sheet.episodes()).extracting(Episode::getExcludedOn).containsExactly(today, null);
        assertThatThrownBy(() -> includeAgain(patient, today)).hasMessage("rule.record.includedAlready");
    }

    private void includeAgain(Patient patient, LocalDate on) {
        doctor().call(() -> recordKeeping.includeAgain(patient.getId(), version(patient), on));
    }

    private void exclude(Patient patient) {
        doctor().call(() -> recordKeeping.exclude(
                patient.getId(), version(patient), ExclusionReason.MOVED_AWAY, RegionTime.today()));
    }

    private int version(Patient patient) {
        return doctor().call(() -> recordKeeping.open(patient.getId()))
                .recordStamp()
                .version();
    }

    @Test
    void who_was_given_another_diagnosis_is_found_by_that_and_no_longer_by_the_one_before() {
        String surname = surname();
        Patient patient = patients.admit(surname, null);
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient.getId()));
        Diagnosis before = read.record().getDiagnosis();
        Diagnosis other = diagnoses.findMatching("C", 50).stream()
                .filter(one -> !one.getCode().startsWith(before.getCode().substring(0, 3)))
                .findFirst()
                .orElseThrow();
        RecordText text = read.record().copy();
        text.setDiagnosis(other);
        doctor().call(() ->
                recordKeeping.describe(patient.getId(), read.recordStamp().version(), text));
        assertThat(having(surname, before)).isZero();
        assertThat(having(surname, other)).isEqualTo(1);
    }

    /** How many are counted, whoever of them is shown. */
    private int having(String surname, Diagnosis diagnosis) {
        return doctor().call(() -> search.search(
                        InventedPatients.asked(surname, SearchFilter.NONE.ofDiagnosis(diagnosis.getId())), 0))
                .total();
    }

    @Test
    void patients_of_other_institutions_are_not_found_and_not_opened() {
        String surname = surname();
        String snils = snils();
        Patient patient = patients.admit(surname, snils);
        Caller stranger = patients.ofOtherInstitutions();
        assertThat(patients.found(stranger, surname)).isEmpty();
        assertThat(patients.found(stranger, snils)).isEmpty();
        assertThat(patients.found(stranger, RegisterNumber.written(patient.getNumber())))
                .isEmpty();
        assertThatThrownBy(() -> stranger.call(() -> recordKeeping.open(patient.getId())))
                .isInstanceOf(NoSuchEntry.class);
        assertThat(stranger.call(() -> registration.compare(NewNumber.draw(), patients.passport("Сомова", snils))))
                .singleElement()
                .satisfies(same -> assertThat(same.summary()).isNull());
    }

    @Test
    void without_the_permission_nobody_is_found_or_admitted() {
        Caller reporter = Caller.signedIn("gromova", Permission.REPORTING);
        assertThatThrownBy(() -> patients.found(reporter, "а")).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() ->
                        reporter.call(() -> registration.compare(NewNumber.draw(), patients.passport("Сомова", null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_same_documents_are_refused_until_it_is_said_to_be_another_person() {
        String snils = snils();
        patients.admit(surname(), snils);
        assertThatThrownBy(() -> patients.admit(surname(), snils))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.registration.alike");
    }

    @Test
    void who_bears_the_same_name_and_birth_date_or_sounds_alike_is_shown_first_and_asked_about_once() {
        // Two l sound like one whatever stands beside them, which is not so of every letter.
        String surname = "Ъл" + surname().substring(1);
        long first = patients.admit(surname, null).getId();
        long number = NewNumber.draw();
        String heard = "Ълл" + surname.substring(2);
        assertThat(doctor().call(() -> registration.compare(number, patients.passport(surname, null))))
                .filteredOn(one -> one.patientId() == first)
                .singleElement()
                .satisfies(one -> assertThat(one.grounds())
                        .containsExactly(Ground.NAME_AND_BIRTH_DATE, Ground.SOUND_AND_BIRTH_YEAR));
        assertThat(doctor().call(() -> registration.compare(number, patients.passport(heard, null))))
                .filteredOn(one -> one.patientId() == first)
                .singleElement()
                .satisfies(one -> assertThat(one.grounds()).containsExactly(Ground.SOUND_AND_BIRTH_YEAR));
        long second = patients.admit(surname, null).getId();
        PassportText changed =
                doctor().call(() -> recordKeeping.open(second)).passport().copy();
        changed.setFormerSurname(surname());
        assertThat(doctor().call(() -> registration.compareAmended(second, changed)))
                .as("compared before")
                .extracting(Likeness::patientId)
                .doesNotContain(first);
    }

    @Test
    void typing_on_leaves_one_entry_for_whoever_is_shown_and_none_for_nobody() throws SQLException {
        String surname = surname();
        Patient patient = patients.admit(surname, null);
        for (int letters = 5; letters <= surname.length(); letters++) {
            patients.found(doctor(), surname.substring(0, letters));
        }
        assertThat(searches(patient)).isEqualTo(1);
        int before = searches(null);
        patients.found(doctor(), surname + "ж");
        patients.found(doctor(), surname);
        assertThat(searches(null)).isEqualTo(before);
    }

    /** Entries of searches of the doctor that concern the patient, or all. */
    private int searches(Patient patient) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select " + AuditedPatients.COLUMNS
                        + " from audit_entry" + " where caller = 'gromova' and act = 'PatientSearch.search'");
                ResultSet entry = query.executeQuery()) {
            int count = 0;
            while (entry.next()) {
                count += patient == null || AuditedPatients.name(entry, patient.getId()) ? 1 : 0;
            }
            return count;
        }
    }

    @Test
    void a_retired_institution_can_be_searched_by_as_long_as_it_has_patients() throws SQLException {
        Patient patient = patients.admit(surname(), null);
        long id = patient.getId();
        String login = "retired-" + id;
        change(
                "insert into account (id, version, created_at, created_by, changed_at, changed_by, login,"
                        + " password_hash, full_name) select ?, 1, utc_timestamp(3), 'test', utc_timestamp(3), 'test',"
                        + " ?, password_hash, 'Без роли' from account where login = 'gromova'",
                id,
                login);
        for (long number = id; number < id + 3; number++) {
            change(
                    "insert into institution (id, version, created_at, created_by, changed_at, changed_by, name,"
                            + " short_name, municipality_id, retired) values (?, 1, utc_timestamp(3), 'test',"
                            + " utc_timestamp(3), 'test', ?, ?, 1, ?)",
                    number,
                    "Учреждение " + number,
                    "У " + number,
                    number < id + 2);
            change("insert into account_institution (account_id, institution_id) values (?, ?)", id, number);
        }
        change("update medical_record set institution_id = ? where patient_id = ?", id, id);

        List<Long> offered = Caller.signedIn(login, Permission.PATIENTS).call(search::findInstitutions).stream()
                .map(Institution::getId)
                .toList();
        assertThat(offered).containsExactly(id, id + 2);
    }

    private void change(String statement, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void the_pages_of_everybody_join_to_the_whole_without_repeats() {
        int total = doctor().call(() -> search.search(InventedPatients.asked("", ALL), 0))
                .total();
        List<Long> all = Stream.iterate(0, first -> first < total, first -> first + PatientSearch.PAGE)
                .map(first -> doctor().call(() -> search.search(InventedPatients.asked("", ALL), first))
                        .patients())
                .flatMap(List::stream)
                .map(PatientSummary::patientId)
                .toList();
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }
}
