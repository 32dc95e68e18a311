package org.palliativeregister.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MedicamentTest {

    private final Medicament before = morphine();
    private final Medicament here = before.copy();
    private final Medicament now = before.copy();

    @Test
    void a_copy_says_the_same_and_changes_alone() {
        assertThat(here).usingRecursiveComparison().isEqualTo(before);
        here.setInnEn("Other");
        assertThat(before.getInnEn()).isEqualTo("Morphine");
    }

    @Test
    void what_was_not_touched_is_taken_from_what_stands_there_now() {
        now.setAtc("N02AA");
        now.setFormEn("retard tablets");
        now.setRoute(Route.SUBLINGUAL);
        now.setMaxDailyDose(new BigDecimal("300"));
        here.setInnEn("Morphine sulfate");
        here.setFormRu("таблетки пролонгированные");

        here.takeUntouched(before, now);

        assertThat(here.getAtc()).isEqualTo("N02AA");
        assertThat(here.getFormEn()).isEqualTo("retard tablets");
        assertThat(here.getRoute()).isEqualTo(Route.SUBLINGUAL);
        assertThat(here.getMaxDailyDose()).isEqualTo("300");
        assertThat(here.getInnEn()).isEqualTo("Morphine sulfate");
        assertThat(here.getFormRu()).isEqualTo("таблетки пролонгированные");
    }

    @Test
    void a_strength_and_its_unit_are_never_put_together_from_two_hands() {
        now.setStrength("0.01");
        now.setUnit("g");
        here.setStrength("20");

        here.takeUntouched(before, now);

        assertThat(here.getStrength() + here.getUnit()).isEqualTo("20mg");
    }

    @Test
    void a_factor_and_its_source_are_never_put_together_from_two_hands() {
        now.setOmeFactor(new BigDecimal("2"));
        now.setOmeSource("Второй");
        here.setOmeSource("Третий");

        here.takeUntouched(before, now);

        assertThat(here.getOmeFactor()).isEqualByComparingTo("1");
        assertThat(here.getOmeSource()).isEqualTo("Третий");
    }

    @Test
    void zeros_after_the_decimals_are_no_change() {
        here.setOmeFactor(new BigDecimal("1"));
        here.setMaxDailyDose(new BigDecimal("200"));
        now.setOmeFactor(new BigDecimal("1.5"));
        now.setMaxDailyDose(null);

        here.takeUntouched(before, now);

        assertThat(here.getOmeFactor()).isEqualTo("1.5");
        assertThat(here.getMaxDailyDose()).isNull();
    }

    /** As it comes from the database, with the zeros of its columns. */
    private static Medicament morphine() {
        Medicament medicament = new Medicament();
        medicament.setInnRu("Морфин");
        medicament.setInnEn("Morphine");
        medicament.setAtc("N02AA01");
        medicament.setFormRu("таблетки");
        medicament.setFormEn("tablets");
        medicament.setStrength("10");
        medicament.setUnit("mg");
        medicament.setRoute(Route.ORAL);
        medicament.setControlClass(ControlClass.values()[0]);
        medicament.setOmeFactor(new BigDecimal("1.0000"));
        medicament.setOmeSource("Первый");
        medicament.setMaxDailyDose(new BigDecimal("200.000"));
        return medicament;
    }
}
