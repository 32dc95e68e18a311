package org.palliativeregister.web.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palliativeregister.NoSuchEntry;

class PrescriptionRowsTest {

    /** There is no register behind them. */
    private final PrescriptionRows rows = new PrescriptionRows(null, 7);

    @Test
    void what_was_chosen_comes_back_without_a_question_to_the_register() {
        PrescriptionRow chosen = rows.getRowData("812");
        assertThat(chosen).isEqualTo(new PrescriptionRow(812, null));
        assertThat(rows.getRowKey(chosen)).isEqualTo("812");
    }

    @Test
    void what_is_no_number_was_never_shown() {
        assertThatThrownBy(() -> rows.getRowData("x' or 1=1")).isInstanceOf(NoSuchEntry.class);
    }

    @Test
    void of_what_was_chosen_only_the_numbers_are_kept() {
        PrescriptionTable table = new PrescriptionTable();
        table.setChosen(
                List.of(new PrescriptionRow(812, DosingCheckTest.taken(null, null, null)), rows.getRowData("9")));
        assertThat(table.getChosen()).allSatisfy(row -> assertThat(row.read()).isNull());
        assertThat(table.getChosenIds()).containsExactly(812L, 9L);
    }
}
