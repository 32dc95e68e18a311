package org.palliativeregister.web.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.reference.Medicament;

class DosingCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_part_of_a_capsule_is_doubtful_and_no_error() {
        DosingCheck check = check("капсулы", "112.5");
        assertThat(check.split()).startsWith("Капсулы не делят").contains("1,5");
        assertThat(check.errors(TODAY)).isEmpty();
    }

    @Test
    void whole_capsules_and_parts_of_tablets_are_not() {
        assertThat(check("капсулы", "150").split()).isNull();
        assertThat(check("таблетки", "37.5").split()).isNull();
    }

    /** Once a day of a strength of 75 mg. */
    private static DosingCheck check(String form, String dose) {
        Medicament medicament = new Medicament();
        medicament.setFormRu(form);
        medicament.setStrength("75");
        medicament.setUnit("mg");
        Dosing dosing = new Dosing(TODAY);
        dosing.setKind(DosageKind.REGULAR);
        dosing.setDose(new BigDecimal(dose));
        dosing.setTimesPerDay(1);
        dosing.setFrom(TODAY);
        dosing.setTo(TODAY.plusDays(9));
        return new DosingCheck(medicament, dosing, Locale.forLanguageTag("ru"));
    }
}
