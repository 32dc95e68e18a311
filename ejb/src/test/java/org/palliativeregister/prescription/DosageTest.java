package org.palliativeregister.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.reference.Medicament;

class DosageTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10000000.001"})
    void a_dose_is_above_nothing_and_below_the_impossible(String dose) {
        assertThatThrownBy(() -> Books.daily(dose, 1))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.prescription.dose");
    }

    @Test
    void a_dose_must_be_given() {
        assertThatThrownBy(() -> Dosage.of(DosageKind.REGULAR, null, 1, null)).hasMessage("rule.prescription.dose");
    }

    @Test
    void a_dose_has_at_most_three_decimals() {
        assertThatCode(() -> Books.daily("0.125", 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Books.daily("0.1255", 1)).hasMessage("rule.prescription.doseDecimals");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, -3})
    void it_is_taken_one_to_twenty_four_times_a_day(int times) {
        assertThatThrownBy(() -> Books.daily("1", times)).hasMessage("rule.prescription.times");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 169})
    void a_patch_is_renewed_after_one_to_seven_days(int hours) {
        assertThatThrownBy(() -> Books.patch("25", hours)).hasMessage("rule.prescription.interval");
    }

    @Test
    void the_dose_of_a_day_is_dose_by_times_and_of_a_patch_its_release() {
        assertThat(Books.daily("2.5", 3).daily()).isEqualByComparingTo("7.5");
        assertThat(Books.asNeeded("10", 6).daily()).isEqualByComparingTo("60");
        assertThat(Books.patch("50", 72).daily()).isEqualByComparingTo("50");
    }

    @Test
    void a_day_may_reach_the_limit_and_not_pass_it() {
        Medicament medicament = Books.tablets("50");
        medicament.setMaxDailyDose(new BigDecimal("400"));
        assertThatCode(() -> Books.daily("100", 4).requireFit(medicament)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Books.daily("100.001", 4).requireFit(medicament))
                .hasMessage("rule.prescription.overLimit");
    }

    @Test
    void what_is_taken_as_needed_is_measured_at_the_most_it_may_be() {
        Medicament medicament = Books.tablets("50");
        medicament.setMaxDailyDose(new BigDecimal("400"));
        assertThatThrownBy(() -> Books.asNeeded("100", 5).requireFit(medicament))
                .hasMessage("rule.prescription.overLimit");
    }

    @Test
    void the_limit_holds_for_a_patch() {
        Medicament patch = Books.medicament("пластырь трансдермальный (ТТС)", "70", "mcg/h");
        patch.setMaxDailyDose(new BigDecimal("140"));
        assertThatCode(() -> Books.patch("140", 96).requireFit(patch)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Books.patch("210", 96).requireFit(patch)).hasMessage("rule.prescription.overLimit");
    }

    @Test
    void only_a_patch_is_dosed_as_a_patch() {
        Medicament patch = Books.medicament("пластырь трансдермальный (ТТС)", "25", "mcg/h");
        assertThatThrownBy(() -> Books.daily("25", 1).requireFit(patch)).hasMessage("rule.prescription.patch");
        assertThatThrownBy(() -> Books.patch("25", 72).requireFit(Books.tablets("25")))
                .hasMessage("rule.prescription.patch");
    }

    @Test
    void more_at_once_than_anybody_takes_is_a_slip_of_the_pen_even_without_a_limit() {
        Medicament tablets = Books.tablets("25");
        tablets.setMaxDailyDose(null);
        assertThatCode(() -> Books.daily("750", 1).requireFit(tablets)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Books.daily("751", 1).requireFit(tablets)).hasMessage("rule.prescription.unlikely");
    }
}
