package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** Passports are changed, compared and damaged in the database, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class PassportIT {

    @Inject
    private Registration registration;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private PatientSearch search;

    @Inject
    private InventedPatients patients;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(PassportIT.class, InventedPatients.class);
    }

    @Test
    void a_passport_given_the_documents_of_another_is_refused_until_it_is_said_to_be_another_person() {
        String snils = snils();
        Patient bearer = patients.admit(surname(), snils);
        Patient other = patients.admit(surname(), null);
        assertThatThrownBy(() -> give(other, snils, false))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.registration.alike");
        assertThat(doctor().call(() -> registration.compareAmended(other.getId(), patients.passport("Сомова", snils))))
                .extracting(Likeness::patientId)
                .containsExactly(bearer.getId());
        give(other, snils, true);
        give(other, snils, false);
        assertThat(patients.found(doctor(), snils)).containsExactlyInAnyOrder(bearer.getId(), other.getId());
    }

    @Test
    void of_a_patient_of_another_institution_with_the_same_documents_only_the_number_is_told() {
        String snils = snils();
        Caller stranger = patients.ofOtherInstitutions();
        Patient elsewhere = patients.admit(stranger, surname(), snils);
        Patient own = patients.admit(surname(), null);
        assertThat(doctor().call(() -> registration.compareAmended(own.getId(), patients.passport("Сомова", snils))))
                .singleElement()
                .satisfies(same -> {
                    assertThat(same.number()).isEqualTo(RegisterNumber.written(elsewhere.getNumber()));
                    assertThat(same.summary()).isNull();
                });
        assertThatThrownBy(() -> stranger.call(
                        () -> registration.compareAmended(own.getId(), patients.passport("Сомова", snils))))
                .isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void nobody_is_given_a_birth_date_after_the_day_of_the_first_inclusion() {
        LocalDate first = RegionTime.today().minusDays(30);
        long patient = patients.admit(first).getId();
        comeBack(patient);
        assertThatThrownBy(() -> bear(patient, first.plusDays(1)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.record.bornAfterIncluded");
        assertThat(birthDate(patient)).isEqualTo(LocalDate.of(1955, 3, 14));
        bear(patient, first);
        assertThat(birthDate(patient)).isEqualTo(first);
    }

    private void comeBack(long patient) {
        doctor().call(() ->
                recordKeeping.exclude(patient, version(patient), ExclusionReason.REFUSAL, RegionTime.today()));
        doctor().call(() -> recordKeeping.includeAgain(patient, version(patient), RegionTime.today()));
    }

    private int version(long patient) {
        return doctor().call(() -> recordKeeping.open(patient)).recordStamp().version();
    }

    private void bear(long patient, LocalDate birthDate) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient));
        PassportText changed = read.passport().copy();
        changed.setBirthDate(birthDate);
        int version = read.passportStamp().version();
        doctor().call(() -> registration.amend(patient, version, changed, Distinction.NONE));
    }

    private LocalDate birthDate(long patient) {
        return doctor().call(() -> recordKeeping.open(patient)).passport().getBirthDate();
    }

    private void give(Patient patient, String snils, boolean anotherPerson) {
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient.getId()));
        PassportText changed = read.passport().copy();
        changed.setSnils(snils);
        Distinction distinction = anotherPerson
                ? distinction(doctor().call(() -> registration.compareAmended(patient.getId(), changed)))
                : Distinction.NONE;
        doctor().call(() ->
                registration.amend(patient.getId(), read.passportStamp().version(), changed, distinction));
    }

    /** Names that are invented may sound alike by chance. */
    private PatientSummary amended(long patient, int version, PassportText text) {
        return registration.amend(patient, version, text, distinction(registration.compareAmended(patient, text)));
    }

    private static Distinction distinction(List<Likeness> alike) {
        return new Distinction(
                alike.stream().map(Likeness::patientId).collect(Collectors.toSet()), DistinctReason.DOCUMENTS_COMPARED);
    }

    @Test
    void a_token_without_its_number_in_the_passport_finds_nobody() throws SQLException {
        String snils = snils();
        Patient bearer = patients.admit(surname(), snils);
        Patient other = patients.admit(surname(), null);
        update(
                "insert into passport_token (kind, generation, token, patient_id)"
                        + " select kind, generation, token, ? from passport_token where patient_id = ?",
                other.getId(),
                bearer.getId());
        assertThat(patients.found(doctor(), snils)).containsExactly(bearer.getId());
        assertThat(doctor().call(() -> registration.compare(NewNumber.draw(), patients.passport("Сомова", snils))))
                .extracting(Likeness::patientId)
                .containsExactly(bearer.getId());
    }

    @Test
    void a_change_made_on_what_was_read_earlier_is_refused() {
        Patient patient = patients.admit(surname(), null);
        PatientSheet read = doctor().call(() -> recordKeeping.open(patient.getId()));
        String renamed = surname();
        PassportText changed = read.passport().copy();
        changed.setSurname(renamed);
        int version = read.passportStamp().version();
        doctor().call(() -> amended(patient.getId(), version, changed));
        assertThat(patients.found(doctor(), renamed)).containsExactly(patient.getId());
        assertThatThrownBy(() -> doctor().call(() -> amended(patient.getId(), version, changed)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void no_value_of_a_passport_stands_in_its_columns_in_the_clear() throws SQLException {
        String surname = surname();
        Patient patient = patients.admit(surname, snils());
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
        Patient one = patients.admit(surname + "а", null);
        Patient other = patients.admit(surname + "б", null);
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
        assertThatThrownBy(() -> doctor().call(() -> amended(one.getId(), version, read.passport())))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.patient.damaged");
        SearchFilter active = SearchFilter.NONE.ofStatus(RecordStatus.ACTIVE);
        assertThat(doctor().call(() -> search.search(InventedPatients.asked("", active), 0))
                        .patients())
                .isNotEmpty();
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
