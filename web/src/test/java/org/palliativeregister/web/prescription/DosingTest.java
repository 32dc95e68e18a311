package org.palliativeregister.web.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Regimen;

class DosingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_remark_that_came_back_from_a_browser_as_it_was_is_not_touched() {
        Regimen before = regimen("10", "Утром\nпосле еды");
        Dosing dosing = new Dosing(before);
        dosing.setNote("Утром\r\nпосле еды");

        dosing.takeUntouched(before, regimen("10", "Вечером"));

        assertThat(dosing.getNote()).isEqualTo("Вечером");
    }

    @Test
    void what_was_touched_stays_and_the_rest_is_taken() {
        Regimen before = regimen("10.000", "Утром");
        Dosing dosing = new Dosing(before);
        dosing.setDose(new BigDecimal("10"));
        dosing.setNote("Ночью");
        dosing.setTo(TODAY.plusDays(3));

        dosing.takeUntouched(before, regimen("20", "Вечером"));

        assertThat(dosing.getDose()).isEqualTo("20");
        assertThat(dosing.getNote()).isEqualTo("Ночью");
        assertThat(dosing.getTo()).isEqualTo(TODAY.plusDays(3));
    }

    private static Regimen regimen(String dose, String note) {
        Dosage dosage = Dosage.of(DosageKind.REGULAR, new BigDecimal(dose), 2, null);
        return new Regimen(dosage, TODAY, TODAY.plusDays(9), note);
    }
}
