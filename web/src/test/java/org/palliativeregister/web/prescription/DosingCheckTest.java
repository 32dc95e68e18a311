package org.palliativeregister.web.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.Route;

class DosingCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_part_of_a_capsule_is_doubtful_and_no_error() {
        DosingCheck check = check("капсулы", "112.5");
        assertThat(check.split()).startsWith("Капсулы не делят").contains("1,5");
        assertThat(check.errors(TODAY)).isEmpty();
    }

    @Test
    void whole_capsules_and_halves_of_plain_tablets_are_not() {
        assertThat(check("капсулы", "150").split()).isNull();
        assertThat(check("таблетки", "37.5").split()).isNull();
        assertThat(check("Таблетки", "112.5").split()).isNull();
        assertThat(check("раствор", "30").split()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "101.25", "18.75", "25"})
    void another_part_of_a_plain_tablet_is_doubtful_and_no_error(String dose) {
        DosingCheck check = check("таблетки", dose);
        assertThat(check.split()).startsWith("Не всякую таблетку можно делить");
        assertThat(check.errors(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "таблетки, покрытые пленочной оболочкой",
                "таблетки с пролонгированным высвобождением",
                "таблетки кишечнорастворимые"
            })
    void any_part_of_a_coated_or_slow_tablet_is_doubtful_and_whole_ones_are_not(String form) {
        assertThat(check(form, "37.5").split()).contains("0,5");
        assertThat(check(form, "30").split()).contains("0,4");
        assertThat(check(form, "150").split()).isNull();
    }

    @Test
    void what_is_taken_already_is_told_with_its_dose_and_last_day() {
        assertThat(check("таблетки", "75").already(List.of(taken("Морфин", TODAY.minusDays(9), TODAY.plusDays(3)))))
                .contains("уже принимает", "Морфин", "27.11.2026");
    }

    @Test
    void another_substance_and_one_that_ends_before_are_not() {
        assertThat(check("таблетки", "75")
                        .already(List.of(
                                taken("Трамадол", TODAY.minusDays(9), TODAY.plusDays(3)),
                                taken("Морфин", TODAY.minusDays(9), TODAY.minusDays(1)),
                                taken("Морфин", TODAY.plusDays(10), TODAY.plusDays(20)))))
                .isNull();
    }

    static PrescriptionSummary taken(String substance, LocalDate from, LocalDate to) {
        Medicament medicament = medicament("таблетки");
        medicament.setInnRu(substance);
        Dosage dosage = Dosage.of(DosageKind.REGULAR, new BigDecimal("75"), 2, null);
        return new PrescriptionSummary(
                1,
                7,
                0,
                medicament,
                dosage,
                from,
                to,
                to,
                PrescriptionStatus.CURRENT,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Once a day of a strength of 75 mg. */
    private static DosingCheck check(String form, String dose) {
        Medicament medicament = medicament(form);
        Dosing dosing = new Dosing(TODAY);
        dosing.setKind(DosageKind.REGULAR);
        dosing.setDose(new BigDecimal(dose));
        dosing.setTimesPerDay(1);
        dosing.setFrom(TODAY);
        dosing.setTo(TODAY.plusDays(9));
        return new DosingCheck(medicament, dosing, Locale.forLanguageTag("ru"));
    }

    private static Medicament medicament(String form) {
        Medicament medicament = new Medicament();
        medicament.setInnRu("Морфин");
        medicament.setFormRu(form);
        medicament.setStrength("75");
        medicament.setUnit("mg");
        medicament.setRoute(Route.ORAL);
        return medicament;
    }
}
