package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordStatus;

/** The period is November 2026. */
class PrevalenceTest {

    private static final ReportPeriod NOVEMBER =
            new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final SummaryParameters ALL = SummaryParameters.of(NOVEMBER);
    private static final Institution HOSPICE = new Institution("Hospice", "H", null);
    private static final Institution WARD = new Institution("Ward", "W", null);

    @Test
    void somebody_excluded_on_the_first_day_and_somebody_included_on_the_last_day_count() {
        Prevalence people = of(
                stay(1, HOSPICE, "C34.1", "2026-10-01", "2026-11-01", ExclusionReason.DEATH),
                stay(2, HOSPICE, "C34.1", "2026-11-30", null, null));
        assertThat(people.total()).isEqualTo(new Figures(2, 1, 1, 1, 1));
    }

    @Test
    void a_stay_that_spans_the_period_is_neither_included_nor_excluded_in_it() {
        Prevalence people = of(
                stay(1, HOSPICE, "C34.1", "2025-01-01", null, null),
                stay(2, HOSPICE, "C50", "2025-01-01", "2026-12-01", ExclusionReason.MOVED_AWAY));
        assertThat(people.total()).isEqualTo(new Figures(2, 2, 0, 0, 0));
    }

    @Test
    void somebody_excluded_on_the_last_day_is_not_on_the_register_at_the_end() {
        Prevalence people = of(stay(1, HOSPICE, "C34.1", "2025-01-01", "2026-11-30", ExclusionReason.REFUSAL));
        assertThat(people.by(RecordStatus.class, Person::status))
                .containsExactly(new Count<>(RecordStatus.ACTIVE, 0), new Count<>(RecordStatus.EXCLUDED, 1));
    }

    @Test
    void a_person_counts_once_in_each_institution_and_once_in_the_total() {
        Prevalence people = of(
                stay(1, HOSPICE, "C34.1", "2026-01-01", "2026-11-10", ExclusionReason.MOVED_AWAY),
                stay(1, WARD, "C34.1", "2026-11-11", null, null),
                stay(1, WARD, "C34.1", "2026-11-20", null, null),
                stay(2, WARD, "C34.1", "2026-11-11", null, null));
        assertThat(people.total()).isEqualTo(new Figures(2, 2, 2, 1, 0));
        assertThat(people.inSeveral()).isEqualTo(1);
        assertThat(people.byInstitution(List.of(HOSPICE, WARD)))
                .extracting(InstitutionFigures::figures)
                .containsExactly(new Figures(1, 0, 0, 1, 0), new Figures(2, 2, 2, 0, 0));
    }

    @Test
    void an_institution_without_patients_stands_there_with_noughts() {
        assertThat(of().byInstitution(List.of(HOSPICE)))
                .containsExactly(new InstitutionFigures(HOSPICE.getId(), "Hospice", new Figures(0, 0, 0, 0, 0)));
    }

    @Test
    void somebody_excluded_twice_counts_under_the_last_reason() {
        Prevalence people = of(
                stay(1, HOSPICE, "C34.1", "2026-01-01", "2026-11-10", ExclusionReason.REFUSAL),
                stay(1, HOSPICE, "C34.1", "2026-11-12", "2026-11-20", ExclusionReason.DEATH));
        assertThat(people.by(ExclusionReason.class, Person::exclusion))
                .contains(new Count<>(ExclusionReason.DEATH, 1), new Count<>(ExclusionReason.REFUSAL, 0));
    }

    @Test
    void the_block_is_that_of_the_latest_stay() {
        Prevalence people = of(
                stay(1, HOSPICE, "C16.0", "2026-11-10", null, null),
                stay(1, HOSPICE, "C50.1", "2026-01-01", "2026-11-01", ExclusionReason.REFUSAL));
        assertThat(people.byBlock()).containsExactly(new Count<>(DiagnosisBlock.of("C26"), 1));
    }

    @Test
    void age_is_the_year_of_the_end_minus_the_year_of_birth() {
        Prevalence people = of(stay(1, HOSPICE, "C34.1", Sex.MALE, 2009), stay(2, HOSPICE, "C34.1", Sex.MALE, 2008));
        assertThat(people.by(AgeBand.class, Person::ageBand))
                .contains(new Count<>(AgeBand.FROM_0, 1), new Count<>(AgeBand.FROM_18, 1));
    }

    @Test
    void only_those_who_fit_every_parameter_count() {
        SummaryParameters asked = new SummaryParameters(
                NOVEMBER, Set.of(), Sex.FEMALE, Set.of(AgeBand.FROM_60), RecordStatus.ACTIVE, Set.of("C30-C39"));
        List<Stay> stays = List.of(
                stay(1, HOSPICE, "C34.1", Sex.FEMALE, 1960),
                stay(2, HOSPICE, "C34.1", Sex.MALE, 1960),
                stay(3, HOSPICE, "C34.1", Sex.FEMALE, 1990),
                stay(4, HOSPICE, "C50", Sex.FEMALE, 1960));
        assertThat(new Prevalence(stays, asked).patients()).containsExactly(1L);
    }

    @Test
    void the_curve_shows_who_was_there_in_the_evening_of_each_month() {
        SummaryParameters autumn =
                SummaryParameters.of(new ReportPeriod(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 11, 24)));
        List<Stay> stays = List.of(
                stay(1, HOSPICE, "C34.1", "2026-09-30", "2026-10-31", ExclusionReason.REFUSAL),
                stay(2, HOSPICE, "C34.1", "2026-10-31", null, null));
        assertThat(new Prevalence(stays, autumn).atMonthEnds())
                .containsExactly(
                        new Count<>(LocalDate.of(2026, 9, 30), 1),
                        new Count<>(LocalDate.of(2026, 10, 31), 1),
                        new Count<>(LocalDate.of(2026, 11, 24), 1));
    }

    @Test
    void every_age_has_a_band() {
        assertThat(List.of(-1, 0, 17, 18, 39, 40, 59, 60, 74, 75, 89, 90, 120).stream()
                        .map(AgeBand::of))
                .containsExactly(
                        AgeBand.FROM_0,
                        AgeBand.FROM_0,
                        AgeBand.FROM_0,
                        AgeBand.FROM_18,
                        AgeBand.FROM_18,
                        AgeBand.FROM_40,
                        AgeBand.FROM_40,
                        AgeBand.FROM_60,
                        AgeBand.FROM_60,
                        AgeBand.FROM_75,
                        AgeBand.FROM_75,
                        AgeBand.FROM_90,
                        AgeBand.FROM_90);
    }

    private static Prevalence of(Stay... stays) {
        return new Prevalence(List.of(stays), ALL);
    }

    private static Stay stay(
            long patient, Institution institution, String code, String from, String to, ExclusionReason reason) {
        return new Stay(
                patient,
                institution.getId(),
                code,
                Sex.FEMALE,
                1955,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                reason);
    }

    private static Stay stay(long patient, Institution institution, String code, Sex sex, int birthYear) {
        return new Stay(patient, institution.getId(), code, sex, birthYear, LocalDate.of(2026, 1, 1), null, null);
    }
}
