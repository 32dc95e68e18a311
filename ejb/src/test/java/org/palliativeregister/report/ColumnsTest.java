package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void where_every_word_fits_the_columns_are_as_asked_for() {
        Columns columns = new Columns(100, 1, 1, 2);
        columns.need(0, 20);
        assertThat(columns.widths()).containsExactly(25, 25, 50);
    }

    @Test
    void a_column_is_as_wide_as_its_longest_word_and_the_others_share_what_is_left() {
        Columns columns = new Columns(300, 1, 1, 1, 7);
        columns.need(0, 60);
        columns.need(1, 45);
        columns.need(1, 20);
        assertThat(columns.widths()).containsExactly(60, 45, 24.375f, 170.625f);
    }

    @Test
    void a_word_as_long_as_a_sentence_is_broken_rather_than_the_table() {
        Columns columns = new Columns(100, 1, 1, 2);
        columns.need(2, 3000);
        columns.need(0, 3000);
        assertThat(columns.widths()).containsExactly(25, 25, 50);
    }

    @Test
    void words_that_do_not_fit_by_any_widths_leave_them_as_asked_for() {
        Columns columns = new Columns(100, 1, 1, 1, 1, 1);
        for (int i = 0; i < 5; i++) {
            columns.need(i, 24);
        }
        assertThat(columns.widths()).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void a_line_may_end_after_a_space_and_after_a_hyphen_between_letters() {
        assertThat(Columns.pieces("Вяйнемёйнен-Ёлкина 01.11.2026\u00A0– 12-13\nпри боли"))
                .containsExactly("Вяйнемёйнен-", "Ёлкина", "01.11.2026\u00A0–", "12-13", "при", "боли");
    }
}
