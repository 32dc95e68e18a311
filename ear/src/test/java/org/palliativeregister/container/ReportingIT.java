package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.report.Figures;
import org.palliativeregister.report.MedicamentNeed;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.report.SummaryReport;

/** Summaries of November 2025 against rows planted by hand. */
@ExtendWith(ArquillianExtension.class)
class ReportingIT {

    private static final ReportPeriod NOVEMBER =
            new ReportPeriod(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30));

    @Inject
    private Reporting reporting;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    private Planted planted;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(ReportingIT.class, Planted.class);
    }

    @BeforeEach
    void plant_an_institution() {
        planted = new Planted(database);
    }

    @Test
    void a_stay_that_touches_the_first_or_the_last_day_counts_and_one_outside_does_not() {
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-10-01", "2025-11-01");
        planted.stay(planted.patient("FEMALE", 1960), "C34", "2025-11-30", null);
        planted.stay(planted.patient("FEMALE", 1960), "C34", "2025-01-01", null);
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-10-01", "2025-10-31");
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-12-01", null);
        assertThat(summary().total()).isEqualTo(new Figures(3, 2, 1, 1, 1));
    }

    @Test
    void the_need_counts_the_days_inside_the_period() {
        long patient = planted.patient("MALE", 1950);
        planted.stay(patient, "C34", "2025-01-01", null);
        planted.edges(patient);
        MedicamentNeed need = summary().needs().get(0);
        assertThat(need.patients()).isEqualTo(1);
        assertThat(need.prescriptions()).isEqualTo(4);
        assertThat(need.quantity()).isEqualByComparingTo("84");
    }

    @Test
    void an_amendment_leaves_the_need_of_earlier_days_as_it_was() {
        long patient = planted.patient("MALE", 1950);
        planted.stay(patient, "C34", "2025-01-01", null);
        long prescription = planted.prescription(patient, planted.morphine(), "2025-11-21", "2025-11-30", null);
        planted.amended(prescription, "2025-11-11 09:00:00", "PROLONGED", "2025-11-01", "2025-11-15"); // 10 days
        assertThat(summary().needs().get(0).quantity()).isEqualByComparingTo("40");
        planted.amended(prescription, "2025-11-11 10:00:00", "WRITING_ERROR", "2025-11-01", "2025-11-30");
        assertThat(summary().needs().get(0).quantity()).isEqualByComparingTo("40");
        assertThat(summary().needs().get(0).prescriptions()).isEqualTo(1);
    }

    @Test
    void a_period_without_anybody_has_noughts_and_no_needs() {
        SummaryReport report = summary();
        assertThat(report.total()).isEqualTo(new Figures(0, 0, 0, 0, 0));
        assertThat(report.institutions()).hasSize(1);
        assertThat(report.needs()).isEmpty();
    }

    @Test
    void patients_of_other_institutions_do_not_count_and_cannot_be_asked_for() {
        Planted other = new Planted(database);
        other.stay(other.patient("MALE", 1950), "C34", "2025-01-01", null);
        assertThat(summary().total().patients()).isZero();
        SummaryParameters asked =
                new SummaryParameters(NOVEMBER, Set.of(other.institution()), null, Set.of(), null, Set.of());
        assertThatThrownBy(() -> reporter().call(() -> reporting.summary(asked)))
                .isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void a_caller_without_reporting_is_refused() {
        Caller doctor = planted.caller(Permission.PATIENTS, Permission.RECORDS);
        assertThatThrownBy(() -> doctor.call(() -> reporting.summary(SummaryParameters.of(NOVEMBER))))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> doctor.call(() -> reporting.printSummary(SummaryParameters.of(NOVEMBER))))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_act_is_audited() {
        summary();
        assertThat(planted.rows("select act, outcome from audit_entry where caller = ?", planted.login()))
                .containsExactly(List.of("Reporting.summary", "done"));
    }

    private SummaryReport summary() {
        return reporter().call(() -> reporting.summary(SummaryParameters.of(NOVEMBER)));
    }

    private Caller reporter() {
        return planted.caller(Permission.REPORTING);
    }
}
