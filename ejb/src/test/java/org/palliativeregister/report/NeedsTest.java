package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palliativeregister.prescription.CourseSample.course;
import static org.palliativeregister.prescription.CourseSample.said;
import static org.palliativeregister.prescription.CourseSample.says;
import static org.palliativeregister.prescription.CourseSample.shown;
import static org.palliativeregister.prescription.CourseSample.stopped;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.Course;
import org.palliativeregister.prescription.CourseVersion;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.ReferenceSample;

/** The period is November 2026; two tablets of morphine a day. How one prescription counts: see CourseTest. */
class NeedsTest {

    private static final ReportPeriod NOVEMBER =
            new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    private static final Medicament MORPHINE = ReferenceSample.morphine();
    private static final Medicament FENTANYL = ReferenceSample.fentanyl();
    private static final Medicament SYRUP =
            ReferenceSample.medicament("Лактулоза", "Lactulose", "сироп", "667", "mg/ml");
    private static final List<Medicament> BOOK = List.of(MORPHINE, FENTANYL, SYRUP);

    @Test
    void the_first_and_the_last_day_of_the_period_are_counted() {
        assertThat(tablets(morphine(1, "2026-10-20", "2026-11-01"))).isEqualTo("2");
        assertThat(tablets(morphine(1, "2026-11-30", "2026-12-10"))).isEqualTo("2");
    }

    @Test
    void of_a_prescription_that_spans_the_period_only_its_days_inside_count() {
        assertThat(tablets(morphine(1, "2026-01-01", "2026-12-31"))).isEqualTo("60");
    }

    @Test
    void what_was_stopped_before_the_period_or_before_it_began_or_written_in_error_is_not_needed() {
        assertThat(needs(
                        course(stopped(morphine(1, "2026-10-01", "2026-11-30"), "2026-10-31", StopReason.SIDE_EFFECT)),
                        course(stopped(morphine(1, "2026-11-10", "2026-11-30"), "2026-11-09", StopReason.REPLACED)),
                        course(stopped(
                                morphine(1, "2026-11-01", "2026-11-30"), "2026-11-20", StopReason.WRITTEN_IN_ERROR))))
                .isEmpty();
    }

    @Test
    void prescriptions_of_patients_who_are_not_counted_are_not_needed() {
        assertThat(needs(course(morphine(99, "2026-11-01", "2026-11-30")))).isEmpty();
    }

    @Test
    void patches_count_whole_for_each_prescription() {
        Course patch = course(says(1, FENTANYL, patch("25"), "2026-11-01", "2026-11-10"));
        Course another = course(says(2, FENTANYL, patch("25"), "2026-11-27", "2026-12-20"));
        assertThat(needs(patch, another).get(0).quantity()).isEqualByComparingTo("6");
    }

    @Test
    void patients_count_once_and_prescriptions_each() {
        MedicamentNeed need = needs(
                        course(morphine(1, "2026-11-01", "2026-11-05")),
                        course(morphine(1, "2026-11-06", "2026-11-10")),
                        course(morphine(2, "2026-11-01", "2026-11-10")))
                .get(0);
        assertThat(need.patients()).isEqualTo(2);
        assertThat(need.prescriptions()).isEqualTo(3);
        assertThat(need.quantity()).isEqualByComparingTo("40");
    }

    @Test
    void an_amended_prescription_counts_once() {
        CourseVersion now = morphine(1, "2026-11-01", "2026-11-30");
        MedicamentNeed need =
                needs(course(now, before(now, daily("60"), "2026-11-11T09:00"))).get(0);
        assertThat(need.prescriptions()).isEqualTo(1);
        assertThat(need.quantity()).isEqualByComparingTo("80"); // 10 × 4 + 20 × 2
    }

    @ParameterizedTest(name = "amended at {0}")
    @CsvSource({"2026-10-20T09:00", "2026-11-01T09:00", "2026-11-08T09:00", "2026-11-14T22:30"})
    void the_amount_beside_a_prescription_is_that_of_a_summary_of_its_days(String amendedAt) {
        sameInBoth(MORPHINE, daily("60"), daily("30"), amendedAt);
        sameInBoth(MORPHINE, daily("60"), daily("60"), amendedAt);
        sameInBoth(FENTANYL, patch("50"), patch("25"), amendedAt);
        sameInBoth(FENTANYL, patch("25"), patch("25"), amendedAt);
        sameInBoth(SYRUP, daily("5000"), daily("3333"), amendedAt);
        sameInBoth(SYRUP, daily("5000"), daily("5000"), amendedAt);
    }

    private static void sameInBoth(Medicament medicament, Dosage dosage, Dosage earlier, String amendedAt) {
        CourseVersion now = says(1, medicament, dosage, "2026-11-02", "2026-11-15");
        Course course = course(now, before(now, earlier, amendedAt));
        MedicamentNeed need = needs(course).get(0);
        assertThat(new Quantity(need.quantity(), need.unit()))
                .isEqualTo(shown(now, medicament, course).quantity());
    }

    /** The same days with another dosage, until then. */
    private static CourseVersion before(CourseVersion now, Dosage earlier, String at) {
        return said(now, earlier, now.startsOn().toString(), now.endsOn().toString(), at, AmendReason.DOSE_INCREASED);
    }

    private static String tablets(CourseVersion version) {
        return needs(course(version)).get(0).quantity().toPlainString();
    }

    @Test
    void medicaments_are_ordered_as_the_names_of_the_language_are() {
        Medicament zoledronic =
                ReferenceSample.medicament("Золедроновая кислота", "Zoledronic acid", "раствор", "4", "mg");
        Medicament omeprazole = ReferenceSample.medicament("Омепразол", "Omeprazole", "капсулы", "20", "mg");
        Medicament ferrous = ReferenceSample.medicament("Железа сульфат", "Ferrous sulfate", "таблетки", "80", "mg");
        Medicament larch = ReferenceSample.medicament("Ёлочный сироп", "Abies syrup", "сироп", "1", "ml");
        Stream<MedicamentNeed> needs = Stream.of(omeprazole, zoledronic, larch, ferrous)
                .map(each -> new MedicamentNeed(each, 1, 1, BigDecimal.ONE, CountedIn.TABLET));
        List<MedicamentNeed> all = needs.toList();
        assertThat(all.stream().sorted(MedicamentNeed.order(Locale.forLanguageTag("ru"))))
                .extracting(need -> need.medicament().getInnRu())
                .containsExactly("Ёлочный сироп", "Железа сульфат", "Золедроновая кислота", "Омепразол");
        assertThat(all.stream().sorted(MedicamentNeed.order(Locale.UK)))
                .extracting(need -> need.medicament().getInnEn())
                .containsExactly("Abies syrup", "Ferrous sulfate", "Omeprazole", "Zoledronic acid");
    }

    private static List<MedicamentNeed> needs(Course... courses) {
        Needs needs = new Needs(List.of(courses), Set.of(1L, 2L), NOVEMBER);
        return needs.of(BOOK.stream()
                .filter(medicament -> needs.medicaments().contains(medicament.getId()))
                .toList());
    }

    private static CourseVersion morphine(long patient, String from, String to) {
        return says(patient, MORPHINE, daily("30"), from, to);
    }

    private static Dosage daily(String dose) {
        return Dosage.of(DosageKind.REGULAR, new BigDecimal(dose), 2, null);
    }

    private static Dosage patch(String release) {
        return Dosage.of(DosageKind.PATCH, new BigDecimal(release), null, 72);
    }
}
