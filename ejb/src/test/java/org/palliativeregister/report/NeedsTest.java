package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.ReferenceSample;

/** The period is November 2026; two tablets of morphine a day. */
class NeedsTest {

    private static final ReportPeriod NOVEMBER =
            new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final AtomicLong NEXT = new AtomicLong();
    private static final Medicament MORPHINE = ReferenceSample.morphine();
    private static final Medicament FENTANYL = ReferenceSample.fentanyl();

    @Test
    void the_first_and_the_last_day_are_counted() {
        assertThat(tablets(morphine(1, "2026-10-20", "2026-11-01", null))).isEqualTo("2");
        assertThat(tablets(morphine(1, "2026-11-30", "2026-12-10", null))).isEqualTo("2");
    }

    @Test
    void of_a_prescription_that_spans_the_period_only_its_days_inside_count() {
        assertThat(tablets(morphine(1, "2026-01-01", "2026-12-31", null))).isEqualTo("60");
    }

    @Test
    void the_day_it_is_stopped_is_the_last_day() {
        assertThat(tablets(morphine(1, "2026-11-01", "2026-11-30", "2026-11-10")))
                .isEqualTo("20");
    }

    @Test
    void what_was_stopped_before_the_period_or_before_it_began_is_not_needed() {
        assertThat(needs(
                        morphine(1, "2026-10-01", "2026-11-30", "2026-10-31"),
                        morphine(1, "2026-11-10", "2026-11-30", "2026-11-09")))
                .isEmpty();
    }

    @Test
    void prescriptions_of_patients_who_are_not_counted_are_not_needed() {
        assertThat(needs(morphine(99, "2026-11-01", "2026-11-30", null))).isEmpty();
    }

    @Test
    void patches_count_whole_for_each_prescription() {
        CourseVersion patch = course(1, FENTANYL, DosageKind.PATCH, "25", null, 72, "2026-11-01", "2026-11-10", null);
        CourseVersion another = course(2, FENTANYL, DosageKind.PATCH, "25", null, 72, "2026-11-27", "2026-12-20", null);
        assertThat(needs(patch, another).get(0).quantity()).isEqualByComparingTo("6");
    }

    @Test
    void patients_count_once_and_prescriptions_each() {
        MedicamentNeed need = needs(
                        morphine(1, "2026-11-01", "2026-11-05", null),
                        morphine(1, "2026-11-06", "2026-11-10", null),
                        morphine(2, "2026-11-01", "2026-11-10", null))
                .get(0);
        assertThat(need.patients()).isEqualTo(2);
        assertThat(need.prescriptions()).isEqualTo(3);
        assertThat(need.quantity()).isEqualByComparingTo("40");
    }

    @Test
    void an_amendment_changes_what_is_needed_from_its_day_on_and_not_before() {
        CourseVersion first = before(morphine(1, "2026-11-01", "2026-11-30", null), "2026-11-11T09:00");
        CourseVersion second = before(morphine(1, "2026-11-01", "2026-11-30", null), "2026-11-21T09:00");
        CourseVersion now = dose(morphine(1, "2026-11-01", "2026-11-30", "2026-11-24"), "90");
        MedicamentNeed need =
                needs(now, of(now, dose(second, "60")), of(now, first)).get(0);
        assertThat(need.prescriptions()).isEqualTo(1);
        assertThat(need.quantity()).isEqualByComparingTo("84"); // 10 × 2 + 10 × 4 + 4 × 6
    }

    @Test
    void an_amendment_late_in_the_evening_by_utc_counts_from_the_next_day_of_the_region() {
        CourseVersion now = dose(morphine(1, "2026-11-01", "2026-11-30", null), "60");
        CourseVersion first = before(morphine(1, "2026-11-01", "2026-11-30", null), "2026-11-10T22:30");
        assertThat(tablets(now, of(now, first))).isEqualTo("100");
    }

    @Test
    void days_that_an_amendment_took_away_were_needed_until_then() {
        CourseVersion now = morphine(1, "2026-11-25", "2026-11-30", null);
        CourseVersion first = before(morphine(1, "2026-11-01", "2026-11-30", null), "2026-11-11T09:00");
        assertThat(tablets(now, of(now, first))).isEqualTo("32");
    }

    @Test
    void days_of_the_same_dosage_are_rounded_together() {
        CourseVersion now = course(1, FENTANYL, DosageKind.PATCH, "25", null, 72, "2026-11-01", "2026-11-14", null);
        CourseVersion first = before(
                course(1, FENTANYL, DosageKind.PATCH, "25.0", null, 72, "2026-11-01", "2026-11-10", null),
                "2026-11-08T09:00");
        assertThat(tablets(now, of(now, first))).isEqualTo("5");
    }

    /** What was said until then. */
    private static CourseVersion before(CourseVersion said, String amendedAt) {
        return copy(said, said.prescription(), said.dose(), LocalDateTime.parse(amendedAt));
    }

    private static CourseVersion dose(CourseVersion said, String dose) {
        return copy(said, said.prescription(), new BigDecimal(dose), said.amendedAt());
    }

    private static CourseVersion of(CourseVersion one, CourseVersion other) {
        return copy(other, one.prescription(), other.dose(), other.amendedAt());
    }

    private static CourseVersion copy(CourseVersion said, long prescription, BigDecimal dose, LocalDateTime amendedAt) {
        return new CourseVersion(
                prescription,
                said.patient(),
                said.medicament(),
                said.kind(),
                dose,
                said.timesPerDay(),
                said.intervalHours(),
                said.startsOn(),
                said.endsOn(),
                said.stoppedOn(),
                amendedAt);
    }

    private static String tablets(CourseVersion... course) {
        return needs(course).get(0).quantity().toPlainString();
    }

    private static List<MedicamentNeed> needs(CourseVersion... courses) {
        Needs needs = new Needs(List.of(courses), Set.of(1L, 2L), NOVEMBER);
        return needs.of(List.of(MORPHINE, FENTANYL).stream()
                .filter(medicament -> needs.medicaments().contains(medicament.getId()))
                .toList());
    }

    private static CourseVersion morphine(long patient, String from, String to, String stopped) {
        return course(patient, MORPHINE, DosageKind.REGULAR, "30", 2, null, from, to, stopped);
    }

    private static CourseVersion course(
            long patient,
            Medicament medicament,
            DosageKind kind,
            String dose,
            Integer times,
            Integer hours,
            String from,
            String to,
            String stopped) {
        return new CourseVersion(
                NEXT.incrementAndGet(),
                patient,
                medicament.getId(),
                kind,
                new BigDecimal(dose),
                times,
                hours,
                LocalDate.parse(from),
                LocalDate.parse(to),
                stopped == null ? null : LocalDate.parse(stopped));
    }
}
