package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.Admission;
import org.palliativeregister.record.Episode;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.record.SamePerson;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** Patients are admitted, found, changed and damaged in the database, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class RegistryIT {

    private static final SearchFilter ALL = new SearchFilter(null, null, null);

    @Inject
    private Admission admission;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private PatientSearch search;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(RegistryIT.class);
    }

    private static Caller doctor() {
        return Caller.signedIn("gromova", Permission.PATIENTS, Permission.RECORDS);
    }

    private PassportText passport(String surname, String snils) {
        PassportText passport = new PassportText();
        passport.setSurname(surname);
        passport.setGiven("Ярослава");
        passport.setBirthDate(LocalDate.of(1955, 3, 14));
        passport.setSex(Sex.FEMALE);
        passport.setMunicipality(institutions.findMunicipalities().get(0));
        passport.setSnils(snils);
        passport.setAddress("улица Тайная");
        passport.setPhone("+7 900 000-00-00");
        return passport;
    }

    private Patient admit(String surname, String snils) {
        return admit(doctor(), surname, snils);
    }

    private Patient admit(Caller caller, String surname, String snils) {
        long institution = caller.call(currentAccount::findInstitutions).get(0).getId();
        long diagnosis = diagnoses.findMatching("C34", 1).get(0).getId();
        Inclusion inclusion = new Inclusion(diagnosis, institution, PlaceOfCare.HOME, RegionTime.today());
        return caller.call(() -> admission.admit(passport(surname, snils), inclusion, false));
    }

    /** An invented surname that nobody else bears. */
    private static String surname() {
        StringBuilder surname = new StringBuilder("Ъ");
        ThreadLocalRandom.current().ints(12, 'а', 'я').forEach(surname::appendCodePoint);
        return surname.toString();
    }

    /** Invented: no number that is issued begins with 99. */
    private static String snils() {
        String digits =
                String.format(Locale.ROOT, "99%07d", ThreadLocalRandom.current().nextInt(10_000_000));
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        return digits + String.format(Locale.ROOT, "%02d", sum % 101 % 100);
    }

    private List<Long> found(Caller caller, String typed) {
        return caller.call(() -> search.search(typed, ALL, 0)).patients().stream()
                .map(PatientSummary::patientId)
                .toList();
    }

    private Caller ofOtherInstitutions() {
        Set<Long> scope = doctor().call(currentAccount::findScope);
        return Stream.of("kettunen", "belykh", "saveleva", "ermolaev", "ryabova", "titova", "pakkonen", "osipov")
                .map(login -> Caller.signedIn(login, Permission.PATIENTS, Permission.RECORDS))
                .filter(caller ->
                        caller.call(currentAccount::findScope).stream().noneMatch(scope::contains))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_is_admitted_is_found_at_once_by_name_number_and_snils() {
        String surname = surname();
        String snils = snils();
        Patient patient = admit(surname, snils);
        assertThat(found(doctor(), surname.substring(0, 7))).containsExactly(patient.getId());
        assertThat(found(doctor(), "ярослава " + surname.toLowerCase(Locale.ROOT)))
                .containsExactly(patient.getId());
        assertThat(found(doctor(), RegisterNumber.written(patient.getNumber()))).containsExactly(patient.getId());
        assertThat(found(doctor(), snils)).containsExactly(patient.getId());
    }

    @Test
    void a_number_finds_who_is_excluded_although_the_filter_asks_for_those_on_the_register() {
        String surname = surname();
        String snils = snils();
        Patient patient = admit(surname, snils);
        exclude(patient);
        SearchFilter active = new SearchFilter(RecordStatus.ACTIVE, null, null);
        assertThat(doctor().call(() -> search.search(surname, active, 0)).total())
                .isZero();
        for (String number : List.of(snils, RegisterNumber.written(patient.getNumber()))) {
            FoundPatients found = doctor().call(() -> search.search(number, active, 0));
            assertThat(found.beyondStatus()).isTrue();
            assertThat(found).extracting(PatientSummary::patientId).containsExactly(patient.getId());
        }
        assertThat(doctor().call(() -> search.search("14.03.1955", active, 0)).beyondStatus())
                .isTrue();
        assertThat(doctor().call(() -> search.search(snils, ALL, 0)).beyondStatus())
                .isFalse();
    }

    @Test
    void whoever_comes_back_is_on_the_register_again_and_both_stays_are_kept() {
        Patient patient = admit(surname(), snils());
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
    void patients_of_other_institutions_are_not_found_and_not_opened() {
        String surname = surname();
        String snils = snils();
        Patient patient = admit(surname, snils);
        Caller stranger = ofOtherInstitutions();
        assertThat(found(stranger, surname)).isEmpty();
        assertThat(found(stranger, snils)).isEmpty();
        assertThat(found(stranger, RegisterNumber.written(patient.getNumber()))).isEmpty();
        assertThatThrownBy(() -> stranger.call(() -> recordKeeping.open(patient.getId())))
                .isInstanceOf(NoSuchEntry.class);
        assertThat(stranger.call(() -> admission.compare(passport("Сомова", snils))))
                .singleElement()
                .satisfies(same -> assertThat(same.summary()).isNull());
    }

    @Test
    void without_the_permission_nobody_is_found_or_admitted() {
        Caller reporter = Caller.signedIn("gromova", Permission.REPORTING);
        assertThatThrownBy(() -> found(reporter, "а")).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> reporter.call(() -> admission.compare(passport("Сомова", null))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_same_documents_are_refused_until_it_is_said_to_be_another_person() {
        String snils = snils();
        admit(surname(), snils);
        assertThatThrownBy(() -> admit(surname(), snils))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.record.same");
    }

    @Test
    void a_passport_given_the_documents_of_another_is_refused_until_it_is_said_to_be_another_person() {
        String snils = snils();
        Patient bearer = admit(surname(), snils);
        Patient other = admit(surname(), null);
        assertThatThrownBy(() -> give(other, snils, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.record.same");
        assertThat(doctor().call(() -> recordKeeping.compare(other.getId(), passport("Сомова", snils))))
                .extracting(SamePerson::patientId)
                .containsExactly(bearer.getId());
        give(other, snils, true);
        give(other, snils, false);
        assertThat(found(doctor(), snils)).containsExactlyInAnyOrder(bearer.getId(), other.getId());
    }

    @Test
    void of_a_patient_of_another_institution_with_the_same_documents_only_the_number_is_told() {
        String snils = snils();
        Caller stranger = ofOtherInstitutions();
        Patient elsewhere = admit(stranger, surname(), snils);
        Patient own = admit(surname(), null);
        assertThat(doctor().call(() -> recordKeeping.compare(own.getId(), passport("Сомова", snils))))
                .singleElement()
                .satisfies(same -> {
                    assertThat(same.number()).isEqualTo(RegisterNumber.written(elsewhere.getNumber()));
                    assertThat(same.summary()).isNull();
                });
        assertThatThrownBy(() -> stranger.call(() -> recordKeeping.compare(own.getId(), passport("Сомова", snils))))
                .isInstanceOf(NoSuchEntry.class);
    }

    private void give(Patient patient, String snils, boolean anotherPerson) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient.getId()));
        PassportText changed = read.passport().copy();
        changed.setSnils(snils);
        doctor().call(() -> recordKeeping.amendPassport(
                patient.getId(), read.passportStamp().version(), changed, anotherPerson));
    }

    @Test
    void typing_on_leaves_one_entry_for_whoever_is_shown_and_none_for_nobody() throws SQLException {
        String surname = surname();
        Patient patient = admit(surname, null);
        for (int letters = 5; letters <= surname.length(); letters++) {
            found(doctor(), surname.substring(0, letters));
        }
        assertThat(searches(patient)).isEqualTo(1);
        int before = searches(null);
        found(doctor(), surname + "ж");
        found(doctor(), surname);
        assertThat(searches(null)).isEqualTo(before);
    }

    /** Entries of searches of the doctor that concern the patient, or all. */
    private int searches(Patient patient) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*) from audit_entry"
                                + " where caller = 'gromova' and act = 'PatientSearch.search' and (? is null or patients like ?)")) {
            String concerned = patient == null ? null : "%" + patient.getId() + "%";
            query.setString(1, concerned);
            query.setString(2, concerned);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void a_token_without_its_number_in_the_passport_finds_nobody() throws SQLException {
        String snils = snils();
        Patient bearer = admit(surname(), snils);
        Patient other = admit(surname(), null);
        update(
                "insert into passport_token (kind, generation, token, patient_id)"
                        + " select kind, generation, token, ? from passport_token where patient_id = ?",
                other.getId(),
                bearer.getId());
        assertThat(found(doctor(), snils)).containsExactly(bearer.getId());
        assertThat(doctor().call(() -> admission.compare(passport("Сомова", snils))))
                .extracting(SamePerson::patientId)
                .containsExactly(bearer.getId());
    }

    @Test
    void the_pages_of_everybody_join_to_the_whole_without_repeats() {
        int total = doctor().call(() -> search.search("", ALL, 0)).total();
        List<Long> all = Stream.iterate(0, first -> first < total, first -> first + PatientSearch.PAGE)
                .map(first -> doctor().call(() -> search.search("", ALL, first)).patients())
                .flatMap(List::stream)
                .map(PatientSummary::patientId)
                .toList();
        assertThat(all).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void a_change_made_on_what_was_read_earlier_is_refused() {
        Patient patient = admit(surname(), null);
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient.getId()));
        String renamed = surname();
        PassportText changed = read.passport().copy();
        changed.setSurname(renamed);
        int version = read.passportStamp().version();
        doctor().call(() -> recordKeeping.amendPassport(patient.getId(), version, changed, false));
        assertThat(found(doctor(), renamed)).containsExactly(patient.getId());
        assertThatThrownBy(() ->
                        doctor().call(() -> recordKeeping.amendPassport(patient.getId(), version, changed, false)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void no_value_of_a_passport_stands_in_its_columns_in_the_clear() throws SQLException {
        String surname = surname();
        Patient patient = admit(surname, snils());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from patient_passport where id = ?")) {
            query.setLong(1, patient.getId());
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    Object value = row.getObject(i);
                    String raw = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8)
                            : String.valueOf(value);
                    assertThat(raw).doesNotContain(surname, "Ярослава", "Тайная", "000-00-00", "1955");
                }
            }
        }
    }

    @Test
    void a_value_moved_to_another_row_is_unreadable_cannot_be_saved_over_and_leaves_the_list_whole()
            throws SQLException {
        String surname = surname();
        Patient one = admit(surname + "а", null);
        Patient other = admit(surname + "б", null);
        PatientSheet read = doctor().call(() -> recordKeeping.open(one.getId()));
        move("name_enc", other, "name_enc", one);
        assertDamaged(one, other, read);
        move("phone_enc", one, "address_enc", other);
        assertThat(doctor().call(() -> recordKeeping.open(other.getId())).passport())
                .isNull();
    }

    private void assertDamaged(Patient one, Patient other, PatientSheet read) {
        PatientSheet now = doctor().call(() -> recordKeeping.open(one.getId()));
        assertThat(now.passport()).isNull();
        assertThat(now.summary().fullName()).isNull();
        List<PatientSummary> list =
                doctor().call(() -> recordKeeping.findSummaries(List.of(one.getId(), other.getId())));
        assertThat(list).extracting(PatientSummary::damaged).containsExactly(true, false);
        int version = now.passportStamp().version();
        assertThatThrownBy(() ->
                        doctor().call(() -> recordKeeping.amendPassport(one.getId(), version, read.passport(), false)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.patient.damaged");
        SearchFilter active = new SearchFilter(RecordStatus.ACTIVE, null, null);
        assertThat(doctor().call(() -> search.search("", active, 0)).patients()).isNotEmpty();
    }

    private void move(String from, Patient source, String to, Patient target) throws SQLException {
        update(
                "update patient_passport t, patient_passport s set t." + to + " = s." + from
                        + " where s.id = ? and t.id = ?",
                source.getId(),
                target.getId());
    }

    private void update(String sql, long first, long second) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, first);
            update.setLong(2, second);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
