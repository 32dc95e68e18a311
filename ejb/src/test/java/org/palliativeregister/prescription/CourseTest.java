package org.palliativeregister.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palliativeregister.prescription.CourseSample.course;
import static org.palliativeregister.prescription.CourseSample.said;
import static org.palliativeregister.prescription.CourseSample.says;
import static org.palliativeregister.prescription.CourseSample.stopped;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palliativeregister.reference.Medicament;

/** Tablets of 10 mg twice a day in November 2026, unless something else is said. */
class CourseTest {

    private static final Medicament TABLETS = Books.tablets("10");
    private static final Medicament PATCH = Books.medicament("пластырь трансдермальный (ТТС)", "25", "mcg/h");
    private static final Medicament SOLUTION = Books.medicament("раствор для инъекций", "10", "mg/ml");
    private static final Dosage ONE = Books.daily("10", 2);
    private static final Dosage TWO = Books.daily("20", 2);
    private static final Dosage THREE = Books.daily("30", 2);

    @Test
    void both_ends_of_a_prescription_are_taken() {
        assertThat(tablets(tablets(ONE, "2026-11-01", "2026-11-10"))).isEqualTo("20");
    }

    @ParameterizedTest(name = "{0} to {1}: {2} days")
    @CsvSource({
        "2026-11-01, 2026-11-10, 10",
        "2026-10-01, 2026-12-31, 10",
        "2026-11-10, 2026-11-30, 1",
        "2026-10-01, 2026-11-01, 1",
        "2026-11-03, 2026-11-05, 3",
        "2026-11-11, 2026-11-30, 0",
        "2026-10-01, 2026-10-31, 0"
    })
    void of_a_period_only_the_days_inside_count(LocalDate from, LocalDate to, int days) {
        Course course = course(tablets(ONE, "2026-11-01", "2026-11-10"));
        assertThat(course.quantity(TABLETS, from, to).amount()).isEqualByComparingTo(String.valueOf(days * 2));
        assertThat(course.covers(from, to)).isEqualTo(days > 0);
    }

    @Test
    void the_day_on_which_it_is_stopped_is_the_last_one() {
        CourseVersion now = tablets(ONE, "2026-11-01", "2026-11-30");
        assertThat(tablets(stopped(now, "2026-11-05", StopReason.SIDE_EFFECT))).isEqualTo("10");
    }

    @Test
    void of_what_was_withdrawn_before_it_began_nothing_is_needed() {
        CourseVersion now = tablets(ONE, "2026-11-10", "2026-11-30");
        assertThat(tablets(stopped(now, "2026-11-09", StopReason.REPLACED))).isEqualTo("0");
    }

    @Test
    void of_what_was_written_in_error_nothing_is_needed() {
        CourseVersion now =
                stopped(tablets(ONE, "2026-11-01", "2026-11-30"), "2026-11-05", StopReason.WRITTEN_IN_ERROR);
        CourseVersion before = said(now, TWO, "2026-11-01", "2026-11-30", "2026-11-03T09:00", AmendReason.DOSE_REDUCED);
        assertThat(tablets(now, before)).isEqualTo("0");
    }

    @Test
    void an_amendment_half_way_counts_from_its_day_on_and_not_before() {
        CourseVersion now = tablets(TWO, "2026-11-01", "2026-11-30");
        assertThat(tablets(now, raised(now, ONE, "2026-11-16T09:00"))).isEqualTo("90"); // 15 × 2 + 15 × 4
    }

    @Test
    void each_of_several_amendments_counts_until_the_next_one() {
        CourseVersion now = stopped(tablets(THREE, "2026-11-01", "2026-11-30"), "2026-11-24", StopReason.REPLACED);
        assertThat(tablets(now, raised(now, TWO, "2026-11-21T09:00"), raised(now, ONE, "2026-11-11T09:00")))
                .isEqualTo("84"); // 10 × 2 + 10 × 4 + 4 × 6
    }

    @Test
    void of_two_amendments_on_one_day_the_later_one_counts() {
        CourseVersion now = tablets(THREE, "2026-11-01", "2026-11-30");
        assertThat(tablets(now, raised(now, TWO, "2026-11-11T12:00"), raised(now, ONE, "2026-11-11T09:00")))
                .isEqualTo("140"); // 10 × 2 + 20 × 6
    }

    @Test
    void what_is_amended_before_it_begins_counts_as_it_was_said_last() {
        CourseVersion now = tablets(TWO, "2026-11-21", "2026-11-30");
        assertThat(tablets(now, raised(now, ONE, "2026-11-10T09:00"))).isEqualTo("40");
    }

    @Test
    void what_is_amended_on_its_first_day_counts_as_it_was_said_last() {
        CourseVersion now = tablets(TWO, "2026-11-01", "2026-11-30");
        assertThat(tablets(now, raised(now, ONE, "2026-11-01T09:00"))).isEqualTo("120");
    }

    @Test
    void an_amendment_late_in_the_evening_by_utc_counts_from_the_next_day_of_the_region() {
        CourseVersion now = tablets(TWO, "2026-11-01", "2026-11-30");
        assertThat(tablets(now, raised(now, ONE, "2026-11-10T22:30"))).isEqualTo("100");
    }

    @Test
    void a_correction_of_an_error_of_writing_counts_as_if_it_had_been_written_so_at_first() {
        CourseVersion now = tablets(TWO, "2026-11-01", "2026-11-30");
        CourseVersion error =
                said(now, THREE, "2026-11-01", "2026-11-30", "2026-11-16T09:00", AmendReason.WRITING_ERROR);
        assertThat(tablets(now, error)).isEqualTo("120");
        assertThat(tablets(now, error, raised(now, ONE, "2026-11-11T09:00"))).isEqualTo("100"); // 10 × 2 + 20 × 4
    }

    @Test
    void days_that_an_amendment_took_away_were_needed_until_then() {
        CourseVersion now = tablets(ONE, "2026-11-25", "2026-11-30");
        CourseVersion before = said(now, ONE, "2026-11-01", "2026-11-30", "2026-11-11T09:00", AmendReason.OTHER);
        assertThat(tablets(now, before)).isEqualTo("32");
        CourseVersion withdrawn = stopped(now, "2026-11-20", StopReason.REPLACED);
        assertThat(tablets(withdrawn, stopped(before, "2026-11-20", StopReason.REPLACED)))
                .isEqualTo("20");
    }

    @Test
    void what_is_stopped_on_a_day_before_its_amendment_counts_until_that_day() {
        CourseVersion now = stopped(tablets(TWO, "2026-11-01", "2026-11-30"), "2026-11-05", StopReason.SIDE_EFFECT);
        assertThat(tablets(now, raised(now, ONE, "2026-11-11T09:00"))).isEqualTo("10");
    }

    @Test
    void an_amendment_of_the_end_or_the_note_alone_changes_no_amount_of_what_is_rounded() {
        CourseVersion patches = says(1, PATCH, Books.patch("25", 72), "2026-11-01", "2026-11-14");
        CourseVersion shorter = said(
                patches,
                Books.patch("25.0", 72),
                "2026-11-01",
                "2026-11-10",
                "2026-11-08T09:00",
                AmendReason.PROLONGED);
        assertThat(amount(PATCH, patches, shorter))
                .isEqualTo(amount(PATCH, patches))
                .isEqualTo("5");
        CourseVersion solution = says(1, SOLUTION, Books.daily("5", 1), "2026-11-01", "2026-11-10");
        CourseVersion same = raised(solution, Books.daily("5.000", 1), "2026-11-06T09:00");
        assertThat(amount(SOLUTION, solution, same))
                .isEqualTo(amount(SOLUTION, solution))
                .isEqualTo("5");
    }

    @Test
    void patches_are_whole_for_each_dosage() {
        CourseVersion now = says(1, PATCH, Books.patch("50", 72), "2026-11-01", "2026-11-14");
        assertThat(amount(PATCH, now, raised(now, Books.patch("25", 72), "2026-11-08T09:00")))
                .isEqualTo("9"); // 3 + 2 × 3
    }

    @Test
    void millilitres_are_rounded_up_once_for_all_dosages() {
        CourseVersion now = says(1, SOLUTION, Books.daily("15", 1), "2026-11-01", "2026-11-10");
        assertThat(amount(SOLUTION, now, raised(now, Books.daily("5", 1), "2026-11-06T09:00")))
                .isEqualTo("10"); // 2.5 + 7.5
        assertThat(amount(SOLUTION, now, raised(now, Books.daily("5", 1), "2026-11-05T09:00")))
                .isEqualTo("11"); // 2 + 9
        assertThat(amount(SOLUTION, now, raised(now, Books.daily("6", 1), "2026-11-05T09:00")))
                .isEqualTo("12"); // 2.4 + 9
    }

    @Test
    void parts_of_a_tablet_add_up() {
        CourseVersion now = tablets(Books.daily("7.5", 1), "2026-11-01", "2026-11-02");
        assertThat(tablets(now, raised(now, Books.daily("2.5", 1), "2026-11-02T09:00")))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(
            value = StopReason.class,
            names = {"REPLACED", "WRITTEN_IN_ERROR"})
    void what_cannot_be_counted_has_no_quantity(StopReason reason) {
        Medicament gel = Books.medicament("гель для наружного применения", "1", "%");
        CourseVersion now = says(1, gel, ONE, "2026-11-01", "2026-11-30");
        assertThat(course(now).quantity(gel)).isNull();
        assertThat(course(stopped(now, "2026-11-05", reason)).quantity(gel)).isNull();
    }

    @Test
    void a_prescription_is_counted_by_its_own_days_and_dosage() {
        CourseVersion now = tablets(TWO, "2026-11-01", "2026-11-30");
        Course course = course(now, raised(now, ONE, "2026-11-16T09:00"));
        PrescriptionSummary shown = CourseSample.shown(now, TABLETS, course);
        assertThat(shown.dosage().getDose()).isEqualByComparingTo("20");
        assertThat(shown.quantity()).isEqualTo(course.quantity(TABLETS));
        assertThat(shown.quantity().amount()).isEqualByComparingTo("90");
    }

    private static CourseVersion tablets(Dosage dosage, String from, String to) {
        return says(1, TABLETS, dosage, from, to);
    }

    /** The same days with another dosage, until then. */
    private static CourseVersion raised(CourseVersion now, Dosage before, String at) {
        return said(now, before, now.startsOn().toString(), now.endsOn().toString(), at, AmendReason.DOSE_INCREASED);
    }

    private static String tablets(CourseVersion... versions) {
        return amount(TABLETS, versions);
    }

    private static String amount(Medicament medicament, CourseVersion... versions) {
        return course(versions).quantity(medicament).amount().toPlainString();
    }
}
