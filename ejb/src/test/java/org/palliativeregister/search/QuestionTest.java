package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "939-142-936 39, SNILS",
        "93914293639, SNILS",
        "9901 7457 8447 6260, POLICY",
        "4127, REGISTER_NUMBER",
        "РК-004127, REGISTER_NUMBER",
        "pk-4127, REGISTER_NUMBER",
        "123456789012, NOTHING",
        "14.03.1955, BIRTH_DATE",
        "31.04.1955, NOTHING",
        "14.03, NOTHING",
        "лук, NAME",
        "л, NAME",
        "Петрова – Водкина, NAME",
        "Сомова А.И., NAME",
        "О’Коннор, NAME",
        "',', NOTHING",
        "'Иванова, Мария', NAME"
    })
    void the_box_is_understood_by_what_stands_in_it(String typed, Question.Kind kind) {
        assertThat(Question.of(typed).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void an_empty_box_asks_for_everybody(String typed) {
        assertThat(Question.of(typed).kind()).isEqualTo(Question.Kind.EVERYBODY);
        assertThat(Question.of(null).kind()).isEqualTo(Question.Kind.EVERYBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%", "лук%", "_", "<script>", "\u0000", "лук\u0000", "👵", "\u202eлук", "-", "'", "а б в г д е ж"
            })
    void what_is_no_name_finds_nothing(String typed) {
        assertThat(Question.of(typed).kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @Test
    void five_hundred_letters_find_nothing() {
        assertThat(Question.of("л".repeat(500)).kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @Test
    void a_comma_parts_words_as_a_space_does() {
        assertThat(Question.of("Иванова, Мария").words()).containsExactly("ИВАНОВА", "МАРИЯ");
        assertThat(Question.of("иванова,м.").words()).containsExactly("ИВАНОВА", "М");
    }

    @Test
    void initials_are_words() {
        assertThat(Question.of("Сёмова А.И.").words()).containsExactly("СЕМОВА", "А", "И");
    }

    @Test
    void latin_letters_are_read_in_both_ways() {
        assertThat(Question.of("Cоmов").readings().get(1)).containsExactly("СОМОВ");
    }

    @Test
    void a_birth_date_is_a_date() {
        assertThat(Question.of("1.2.1955").date()).isEqualTo(LocalDate.of(1955, 2, 1));
    }
}
