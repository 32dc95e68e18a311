package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import org.palliativeregister.patient.Sex;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionDraft;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.Admission;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.reference.MedicamentBook;

/** Prescriptions are written, amended, stopped and repeated, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class PrescribingIT {

    private static final LocalDate TODAY = RegionTime.today();

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private Admission admission;

    @Inject
    private RecordKeeping records;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private MedicamentBook book;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(PrescribingIT.class);
    }

    private static Caller doctor() {
        return Caller.signedIn("gromova", Permission.PATIENTS, Permission.RECORDS);
    }

    private Caller ofOtherInstitutions() {
        Set<Long> scope = doctor().call(currentAccount::findScope);
        return Stream.of("ermolaev", "ryabova", "pakkonen", "osipov")
                .map(login -> Caller.signedIn(login, Permission.PATIENTS, Permission.RECORDS))
                .filter(caller ->
                        caller.call(currentAccount::findScope).stream().noneMatch(scope::contains))
                .findFirst()
                .orElseThrow();
    }

    private long patient() {
        long institution =
                doctor().call(currentAccount::findInstitutions).get(0).getId();
        long diagnosis = diagnoses.findMatching("C34", 1).get(0).getId();
        PassportText passport = new PassportText();
        passport.setSurname("Лесная");
        passport.setGiven("Айно");
        passport.setBirthDate(LocalDate.of(1950, 2, 1));
        passport.setSex(Sex.FEMALE);
        passport.setMunicipality(institutions.findMunicipalities().get(0));
        Inclusion inclusion = new Inclusion(diagnosis, institution, PlaceOfCare.HOME, TODAY);
        return doctor().call(() -> admission.admit(passport, inclusion, false)).getId();
    }

    /** At most 400 mg a day. */
    private long tramadol() {
        return book.findMatching("tramadol capsules 50", 1).get(0).getId();
    }

    private static Regimen regimen(String dose, int times, LocalDate from, LocalDate to, String note) {
        return new Regimen(Dosage.of(DosageKind.REGULAR, new BigDecimal(dose), times, null), from, to, note);
    }

    private static Regimen usual() {
        return regimen("50", 4, TODAY, TODAY.plusDays(9), null);
    }

    private PrescriptionSummary prescribed(long patient, Regimen regimen) {
        return doctor().call(() -> prescribing.prescribe(patient, tramadol(), regimen));
    }

    private List<PrescriptionSummary> history(long patient, HistoryFilter filter) {
        return doctor().call(() -> search.history(patient, filter, 0, 20)).rows();
    }

    @Test
    void what_is_prescribed_is_read_back() {
        long patient = patient();
        PrescriptionSummary written = prescribed(patient, regimen("50.5", 4, TODAY, TODAY.plusDays(9), "при боли"));
        PrescriptionSummary read = doctor().call(() -> search.open(written.id()));
        assertThat(read.dosage().getDose()).isEqualByComparingTo("50.5");
        assertThat(read.endsOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(read.status()).isEqualTo(PrescriptionStatus.CURRENT);
        assertThat(read.prescriber()).startsWith("Громова");
        assertThat(read.remarks().getNote()).isEqualTo("при боли");
        assertThat(read.version()).isEqualTo(written.version());
    }

    @Test
    void an_amendment_keeps_what_was_said_before() {
        PrescriptionSummary written = prescribed(patient(), usual());
        Regimen more = regimen("100", 4, TODAY, TODAY.plusDays(19), null);
        doctor().call(() -> prescribing.amend(written.id(), written.version(), more, AmendReason.DOSE_INCREASED));
        assertThat(doctor().call(() -> search.open(written.id())).dosage().getDose())
                .isEqualByComparingTo("100");
        assertThat(doctor().call(() -> search.findAmendments(written.id())))
                .singleElement()
                .satisfies(before -> {
                    assertThat(before.dosage().getDose()).isEqualByComparingTo("50");
                    assertThat(before.endsOn()).isEqualTo(TODAY.plusDays(9));
                    assertThat(before.reason()).isEqualTo(AmendReason.DOSE_INCREASED);
                    assertThat(before.by()).isEqualTo("gromova");
                });
    }

    @Test
    void a_stopped_prescription_cannot_be_amended() {
        PrescriptionSummary written = prescribed(patient(), usual());
        PrescriptionSummary stopped = doctor().call(() ->
                prescribing.stop(written.id(), written.version(), TODAY, StopReason.SIDE_EFFECT, "тошнота"));
        assertThat(stopped.status()).isEqualTo(PrescriptionStatus.STOPPED);
        assertThatThrownBy(() -> doctor().call(
                                () -> prescribing.amend(stopped.id(), stopped.version(), usual(), AmendReason.OTHER)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.prescription.stoppedAlready");
    }

    @Test
    void the_prescriptions_of_whoever_leaves_the_register_end_with_the_last_day_and_do_not_start_again() {
        long patient = patient();
        prescribed(patient, usual());
        prescribed(patient, regimen("25", 2, TODAY.plusDays(3), TODAY.plusDays(9), null));
        doctor().call(() -> records.exclude(patient, version(patient), ExclusionReason.DEATH, TODAY));
        assertThat(history(patient, HistoryFilter.ALL)).hasSize(2).allSatisfy(ended -> {
            assertThat(ended.status()).isEqualTo(PrescriptionStatus.STOPPED);
            assertThat(ended.stopReason()).isEqualTo(StopReason.DEATH);
            assertThat(ended.stoppedOn()).isEqualTo(TODAY);
        });
        assertThatThrownBy(() -> prescribed(patient, usual())).hasMessage("rule.prescription.excluded");
        doctor().call(() -> records.includeAgain(patient, version(patient), TODAY));
        assertThat(history(patient, HistoryFilter.ALL))
                .allSatisfy(ended -> assertThat(ended.status()).isEqualTo(PrescriptionStatus.STOPPED));
        assertThat(prescribed(patient, usual()).status()).isEqualTo(PrescriptionStatus.CURRENT);
    }

    private int version(long patient) {
        return doctor().call(() -> records.open(patient)).recordStamp().version();
    }

    @Test
    void a_change_made_on_what_was_read_earlier_is_refused() {
        PrescriptionSummary written = prescribed(patient(), usual());
        doctor().call(() -> prescribing.amend(
                written.id(),
                written.version(),
                regimen("25", 4, TODAY, TODAY.plusDays(9), null),
                AmendReason.DOSE_REDUCED));
        assertThatThrownBy(() -> doctor().call(() ->
                        prescribing.stop(written.id(), written.version(), TODAY, StopReason.REPLACED, null)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void more_than_the_limit_of_the_day_is_refused_and_not_written() {
        long patient = patient();
        assertThatThrownBy(() -> prescribed(patient, regimen("100.001", 4, TODAY, TODAY, null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.prescription.overLimit");
        assertThat(history(patient, HistoryFilter.ALL)).isEmpty();
    }

    @Test
    void without_the_permission_nothing_is_written_or_read() {
        long patient = patient();
        Caller registrar = Caller.signedIn("gromova", Permission.PATIENTS);
        assertThatThrownBy(() -> registrar.call(() -> prescribing.prescribe(patient, tramadol(), usual())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> registrar.call(() -> search.history(patient, HistoryFilter.ALL, 0, 20)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void patients_of_other_institutions_are_not_there() {
        PrescriptionSummary written = prescribed(patient(), usual());
        Caller stranger = ofOtherInstitutions();
        assertThatThrownBy(() -> stranger.call(() -> prescribing.prescribe(written.patientId(), tramadol(), usual())))
                .isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> stranger.call(() -> search.open(written.id()))).isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> stranger.call(
                        () -> prescribing.stop(written.id(), written.version(), TODAY, StopReason.REPLACED, null)))
                .isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void the_history_is_filtered_by_period_and_status_newest_first() {
        long patient = patient();
        PrescriptionSummary past = prescribed(patient, regimen("50", 1, TODAY.minusDays(9), TODAY.minusDays(5), null));
        PrescriptionSummary now = prescribed(patient, regimen("50", 1, TODAY.minusDays(4), TODAY, null));
        PrescriptionSummary next = prescribed(patient, regimen("50", 1, TODAY.plusDays(1), TODAY.plusDays(5), null));
        assertThat(numbers(patient, HistoryFilter.ALL)).containsExactly(next.id(), now.id(), past.id());
        assertThat(numbers(patient, filter(TODAY.minusDays(5), TODAY.minusDays(4), null)))
                .containsExactly(now.id(), past.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.CURRENT)))
                .containsExactly(now.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.PLANNED)))
                .containsExactly(next.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.FINISHED)))
                .containsExactly(past.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.STOPPED)))
                .isEmpty();
    }

    private static HistoryFilter filter(LocalDate from, LocalDate to, PrescriptionStatus status) {
        return new HistoryFilter(from, to, status, false);
    }

    private List<Long> numbers(long patient, HistoryFilter filter) {
        return history(patient, filter).stream().map(PrescriptionSummary::id).toList();
    }

    @Test
    void what_ends_soon_needs_attention_until_it_is_repeated() {
        long patient = patient();
        PrescriptionSummary ending = prescribed(patient, regimen("50", 1, TODAY.minusDays(4), TODAY.plusDays(1), null));
        assertThat(ending(patient)).containsExactly(ending.id());
        PrescriptionDraft draft = doctor().call(() -> prescribing.repeat(ending.id()));
        assertThat(draft.regimen().from()).isEqualTo(TODAY.plusDays(2));
        assertThat(draft.regimen().days()).isEqualTo(6);
        prescribed(patient, draft.regimen());
        assertThat(ending(patient)).isEmpty();
    }

    private List<Long> ending(long patient) {
        return doctor().call(() -> search.findEnding(TODAY.minusDays(7), TODAY.plusDays(3))).stream()
                .filter(each -> each.patientId() == patient)
                .map(PrescriptionSummary::id)
                .toList();
    }

    @Test
    void an_opioid_needs_attention_until_a_laxative_is_prescribed() {
        long patient = patient();
        prescribed(patient, usual());
        assertThat(withoutLaxative()).contains(patient);
        long macrogol = book.findMatching("macrogol", 1).get(0).getId();
        doctor().call(() -> prescribing.prescribe(patient, macrogol, regimen("10", 1, TODAY, TODAY.plusDays(9), null)));
        assertThat(withoutLaxative()).doesNotContain(patient);
    }

    private List<Long> withoutLaxative() {
        return doctor().call(() -> search.findOpioidsWithoutLaxative(TODAY)).stream()
                .map(PrescriptionSummary::patientId)
                .toList();
    }

    @Test
    void no_remark_stands_in_its_column_in_the_clear() throws SQLException {
        PrescriptionSummary written = prescribed(patient(), regimen("50", 1, TODAY, TODAY, "звонить Марфе"));
        doctor().call(() ->
                prescribing.stop(written.id(), written.version(), TODAY, StopReason.REPLACED, "просила Марфа"));
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select note_enc, stop_note_enc from prescription where id = ?")) {
            query.setLong(1, written.id());
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(1), StandardCharsets.UTF_8)).doesNotContain("Марф");
                assertThat(new String(row.getBytes(2), StandardCharsets.UTF_8)).doesNotContain("Марф");
            }
        }
    }
}
