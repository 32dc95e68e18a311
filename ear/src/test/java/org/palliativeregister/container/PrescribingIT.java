package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.regimen;
import static org.palliativeregister.container.InventedPrescriptions.usual;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordKeeping;

/** Prescriptions are written, amended and stopped, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class PrescribingIT {

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private RecordKeeping records;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(PrescribingIT.class, InventedPatients.class, InventedPrescriptions.class);
    }

    @Test
    void what_is_prescribed_is_read_back() {
        long patient = patients.admit().getId();
        PrescriptionSummary written =
                prescriptions.prescribed(patient, regimen("50.5", 4, TODAY, TODAY.plusDays(9), "при боли"));
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
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
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
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
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
        long patient = patients.admit().getId();
        prescriptions.prescribed(patient, usual());
        prescriptions.prescribed(patient, regimen("25", 2, TODAY.plusDays(3), TODAY.plusDays(9), null));
        doctor().call(() -> records.exclude(patient, version(patient), ExclusionReason.DEATH, TODAY));
        assertThat(prescriptions.history(patient, HistoryFilter.ALL)).hasSize(2).allSatisfy(ended -> {
            assertThat(ended.status()).isEqualTo(PrescriptionStatus.STOPPED);
            assertThat(ended.stopReason()).isEqualTo(StopReason.DEATH);
            assertThat(ended.stoppedOn()).isEqualTo(TODAY);
        });
        assertThatThrownBy(() -> prescriptions.prescribed(patient, usual())).hasMessage("rule.prescription.excluded");
        doctor().call(() -> records.includeAgain(patient, version(patient), TODAY));
        assertThat(prescriptions.history(patient, HistoryFilter.ALL))
                .allSatisfy(ended -> assertThat(ended.status()).isEqualTo(PrescriptionStatus.STOPPED));
        assertThat(prescriptions.prescribed(patient, usual()).status()).isEqualTo(PrescriptionStatus.CURRENT);
    }

    private int version(long patient) {
        return doctor().call(() -> records.open(patient)).recordStamp().version();
    }

    @Test
    void a_change_made_on_what_was_read_earlier_is_refused() {
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
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
        long patient = patients.admit().getId();
        assertThatThrownBy(() -> prescriptions.prescribed(patient, regimen("100.001", 4, TODAY, TODAY, null)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.prescription.overLimit");
        assertThat(prescriptions.history(patient, HistoryFilter.ALL)).isEmpty();
    }

    @Test
    void without_the_permission_nothing_is_written_or_read() {
        long patient = patients.admit().getId();
        Caller registrar = Caller.signedIn("gromova", Permission.PATIENTS);
        assertThatThrownBy(() -> registrar.call(
                        () -> prescribing.prescribe(NewNumber.draw(), patient, prescriptions.tramadol(), usual())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> registrar.call(() -> search.history(patient, HistoryFilter.ALL, 0, 20)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void patients_of_other_institutions_are_not_there() {
        PrescriptionSummary written = prescriptions.prescribed(patients.admit().getId(), usual());
        Caller stranger = patients.ofOtherInstitutions();
        assertThatThrownBy(() -> stranger.call(() -> prescribing.prescribe(
                        NewNumber.draw(), written.patientId(), prescriptions.tramadol(), usual())))
                .isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> stranger.call(() -> search.open(written.id()))).isInstanceOf(NoSuchEntry.class);
        assertThatThrownBy(() -> stranger.call(
                        () -> prescribing.stop(written.id(), written.version(), TODAY, StopReason.REPLACED, null)))
                .isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void no_remark_stands_in_its_column_in_the_clear() throws SQLException {
        PrescriptionSummary written =
                prescriptions.prescribed(patients.admit().getId(), regimen("50", 1, TODAY, TODAY, "звонить Марфе"));
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
