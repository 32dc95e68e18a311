package org.palliativeregister.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;

class QuantityTest {

    @ParameterizedTest(name = "{0}: {3} {2}, {4} × {5} days = {6} {7}")
    @CsvSource({
        "таблетки с пролонгированным высвобождением, 60, mg, 60, 2, 30, 60, TABLET",
        "'таблетки, покрытые пленочной оболочкой', 10, mg, 15, 3, 10, 45, TABLET",
        "таблетки, 2, mg, 0.5, 1, 3, 0.75, TABLET",
        "таблетки подъязычные, 0.2+0.2, mg, 0.2, 4, 15, 60, TABLET",
        "таблетки с пролонгированным высвобождением, 10+5, mg, 20, 2, 10, 40, TABLET",
        "капсулы, 75, mg, 150, 2, 30, 120, CAPSULE",
        "капсулы кишечнорастворимые, 10000, IU, 20000, 3, 10, 60, CAPSULE",
        "раствор для инъекций, 10, mg/ml, 10, 2, 10, 20, MILLILITRE",
        "раствор для инъекций, 10000, IU/ml, 4000, 1, 10, 4, MILLILITRE",
        "раствор для инъекций, 4, mg/ml, 8, 1, 3, 6, MILLILITRE",
        "сироп, 667, mg/ml, 10005, 1, 30, 450, MILLILITRE",
        "сироп, 667, mg/ml, 60000, 1, 30, 2699, MILLILITRE",
        "раствор для приема внутрь, 2, mg/ml, 5, 1, 1, 3, MILLILITRE",
        "порошок для приготовления раствора для приема внутрь, 10, g, 10, 2, 60, 120, SACHET",
        "суппозитории ректальные, 100, mg, 100, 1, 7, 7, SUPPOSITORY",
        "лиофилизат для приготовления раствора, 40, mg, 40, 1, 5, 5, VIAL",
        "плитки, 5, mg, 5, 1, 4, 4, PIECE"
    })
    void so_many_are_needed(
            String form, String strength, String unit, String dose, int times, int days, String amount, CountedIn in) {
        Medicament medicament = Books.medicament(form, strength, unit);
        assertThat(Quantity.forDays(medicament, Books.daily(dose, times), days))
                .isEqualTo(new Quantity(new BigDecimal(amount), in));
    }

    @Test
    void a_solution_in_per_cent_is_dosed_and_counted_in_millilitres() {
        Medicament solution = Books.medicament("раствор для местного и наружного применения", "0.05", "%");
        assertThat(solution.getDoseUnit()).isEqualTo("ml");
        assertThat(Quantity.forDays(solution, Books.daily("10", 2), 5))
                .isEqualTo(new Quantity(new BigDecimal("100"), CountedIn.MILLILITRE));
    }

    @Test
    void as_needed_counts_at_the_most_it_may_be() {
        assertThat(Quantity.forDays(Books.tablets("10"), Books.asNeeded("10", 6), 10)
                        .amount())
                .isEqualByComparingTo("60");
    }

    @ParameterizedTest(name = "{0} mcg/h every {1} h for {2} days: {3} patches")
    @CsvSource({
        "25, 72, 30, 10",
        "25, 72, 1, 1",
        "25, 72, 3, 1",
        "25, 72, 4, 2",
        "25, 72, 14, 5",
        "50, 72, 14, 10",
        "25, 96, 28, 7",
        "25, 168, 8, 2",
        "25, 72, 0, 0"
    })
    void patches_are_rounded_up_to_whole_ones(String release, int hours, int days, String patches) {
        Medicament patch = Books.medicament("пластырь трансдермальный (ТТС)", "25", "mcg/h");
        assertThat(Quantity.forDays(patch, Books.patch(release, hours), days))
                .isEqualTo(new Quantity(new BigDecimal(patches), CountedIn.PATCH));
    }

    @Test
    void one_taking_may_be_a_part_of_a_tablet() {
        assertThat(Quantity.atOnce(Books.tablets("4"), Books.daily("6", 2)).amount())
                .isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"1, %", "unknown, mg", "0, mg"})
    void what_cannot_be_counted_has_no_quantity(String strength, String unit) {
        Medicament medicament = Books.medicament("гель для наружного применения", strength, unit);
        assertThat(Quantity.forDays(medicament, Books.daily("1", 2), 10)).isNull();
    }

    @Test
    void a_strength_with_a_comma_is_read_as_well() {
        assertThat(Quantity.atOnce(Books.tablets("0,5"), Books.daily("1", 1)).amount())
                .isEqualByComparingTo("2");
    }
}
