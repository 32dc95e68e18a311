package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RegionTime;

class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "939-142-936 39, SNILS",
        "939.142.936.39, SNILS",
        "939\u2212142\u2212936 39, SNILS",
        "\u202a+7 911 400-11-22\u202c, PHONE",
        "8-8142-76-54-32, SNILS PHONE",
        "8142-76-54-32, REGISTER_NUMBER PHONE",
        "+7 2012-12-12-32, PHONE",
        "8142-76-54, REGISTER_NUMBER POLICY",
        "8142-11-12, REGISTER_NUMBER POLICY",
        "12-05-47, REGISTER_NUMBER POLICY PHONE",
        "76-54-32, REGISTER_NUMBER POLICY PHONE",
        "51234, REGISTER_NUMBER PHONE",
        "93914293639, SNILS",
        "89114001122, SNILS PHONE",
        "+7 911 400-11-22, PHONE",
        "(911) 400 11 22, PHONE",
        "9114001122, REGISTER_NUMBER PHONE",
        "9901 7457 8447 6260, POLICY",
        "АБ 1234567, POLICY",
        "123456789, REGISTER_NUMBER POLICY",
        "03041947, REGISTER_NUMBER POLICY BIRTH_DATE",
        "31021947, REGISTER_NUMBER POLICY",
        "03041047, REGISTER_NUMBER POLICY",
        "4127, REGISTER_NUMBER",
        "1955, REGISTER_NUMBER BIRTH_YEAR",
        "СНИЛС 939-142-936 39, SNILS",
        "тел. +7 911 400-11-22, PHONE",
        "полис: 9901 7457 8447 6260, POLICY",
        "полис АБВ 1234567, POLICY",
        "полис АБ № 1234567, POLICY",
        "ОМС 9901 7457 8447 6260, POLICY",
        "номер 4127, REGISTER_NUMBER",
        "№ 4127, REGISTER_NUMBER",
        "т. +7 911 400-11-22, PHONE",
        "т.89114001122, SNILS PHONE",
        "РК-004127, REGISTER_NUMBER",
        "pk-4127, REGISTER_NUMBER"
    })
    void a_number_is_everything_that_it_may_be(String typed, String numbers) {
        assertThat(Question.of(typed).kind()).isEqualTo(Question.Kind.NUMBER);
        assertThat(Question.of(typed).numbers()).extracting(Enum::name).containsExactlyInAnyOrder(numbers.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "123456789012, NOTHING",
        "14.03.1955, NAME_OR_BIRTH",
        "1955-03-14, NAME_OR_BIRTH",
        "1955.03.14, NAME_OR_BIRTH",
        "1955/3/14, NAME_OR_BIRTH",
        "1955., NAME_OR_BIRTH",
        "14-03-1955, NAME_OR_BIRTH",
        "Сомова 1955., NAME_OR_BIRTH",
        "\u202eлук, NAME_OR_BIRTH",
        "31.04.1955, NOTHING",
        "14.03, NOTHING",
        "лук, NAME_OR_BIRTH",
        "л, NAME_OR_BIRTH",
        "Петрова – Водкина, NAME_OR_BIRTH",
        "Сомова А.И., NAME_OR_BIRTH",
        "О’Коннор, NAME_OR_BIRTH",
        "',', NOTHING",
        "'Иванова, Мария', NAME_OR_BIRTH"
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
    @ValueSource(strings = {"%", "лук%", "_", "<script>", "\u0000", "лук\u0000", "👵", "-", "'", "а б в г д е ж"})
    void what_is_no_name_finds_nothing(String typed) {
        assertThat(Question.of(typed).kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @Test
    void of_a_year_of_two_digits_the_last_such_one_is_meant_and_if_nobody_fits_the_one_before() {
        LocalDate today = RegionTime.today();
        String thisYear = "%02d".formatted(today.getYear() % 100);
        String nextYear = "%02d".formatted((today.getYear() + 1) % 100);
        assertThat(Question.of("27.6.76").born()).isEqualTo(Born.on(LocalDate.of(1976, 6, 27)));
        assertThat(Question.of("Сомова 27/06/76 г.р.")).satisfies(asked -> {
            assertThat(asked.born()).isEqualTo(Born.on(LocalDate.of(1976, 6, 27)));
            assertThat(asked.words().words()).containsExactly("СОМОВА");
        });
        assertThat(Question.of("01.02." + thisYear).born()).isEqualTo(Born.on(LocalDate.of(today.getYear(), 2, 1)));
        assertThat(Question.inCenturyBefore("01.02." + thisYear).born())
                .isEqualTo(Born.on(LocalDate.of(today.getYear() - 100, 2, 1)));
        assertThat(Question.of("01.02." + nextYear).born())
                .isEqualTo(Born.on(LocalDate.of(today.getYear() - 99, 2, 1)));
        assertThat(Question.inCenturyBefore("27.06.1976").kind()).isEqualTo(Question.Kind.NOTHING);
        assertThat(Question.inCenturyBefore("Сомова").kind()).isEqualTo(Question.Kind.NOTHING);
        assertThat(Question.of("27.13.76").kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @Test
    void five_hundred_letters_find_nothing() {
        assertThat(Question.of("л".repeat(500)).kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "О’Нил Ж.-П., О'НИЛ Ж",
        "'Сомова А.И., 1955 г.р.', СОМОВА А И",
        "Сомова 14.03.1955 г. р., СОМОВА",
        "Сомова Г.Р. 1955, СОМОВА Г Р",
        "Сомова 1955 года рождения, СОМОВА",
        "'Сомова, род. 14.03.1955', СОМОВА",
        "Сомова (Ясенева)?, СОМОВА ЯСЕНЕВА",
        "«Сомова»; А!, СОМОВА А",
        "[Сомова] „Анна“ …, СОМОВА АННА",
        "Со\u00ADмо\u200Bва\u200F, СОМОВА",
        "-Сомова - Ясенева-, СОМОВА-ЯСЕНЕВА",
        "Т Сомова, Т СОМОВА",
        "Омсова 1955, ОМСОВА",
        "Полис Анна, ПОЛИС АННА"
    })
    void what_people_write_around_a_name_is_no_part_of_it(String typed, String words) {
        assertThat(Question.of(typed).words().words()).containsExactly(words.split(" "));
    }

    @Test
    void a_comma_parts_words_as_a_space_does() {
        assertThat(Question.of("Иванова, Мария").words().words()).containsExactly("ИВАНОВА", "МАРИЯ");
        assertThat(Question.of("иванова,м.").words().words()).containsExactly("ИВАНОВА", "М");
    }

    @Test
    void initials_are_words() {
        assertThat(Question.of("Сёмова А.И.").words().words()).containsExactly("СЕМОВА", "А", "И");
    }

    @Test
    void latin_letters_are_read_in_both_ways() {
        assertThat(Question.of("Cоmов").words().readings().get(1).words()).containsExactly("СОМОВ");
    }

    @Test
    void a_birth_date_or_year_may_stand_beside_a_name() {
        assertThat(Question.of("1.2.1955").born()).isEqualTo(Born.on(LocalDate.of(1955, 2, 1)));
        assertThat(Question.of("1.2.1955").isExact()).isTrue();
        assertThat(Question.of("Сомов 1.2.1955").born()).isEqualTo(Born.on(LocalDate.of(1955, 2, 1)));
        assertThat(Question.of("Сомов 1.2.1955").words().words()).containsExactly("СОМОВ");
        assertThat(Question.of("сомов а 1955").born()).isEqualTo(Born.in(1955));
        assertThat(Question.of("сомов а 1955").words().words()).containsExactly("СОМОВ", "А");
        assertThat(Question.of("сомов 955").kind()).isEqualTo(Question.Kind.NOTHING);
    }

    @Test
    void a_birth_date_beside_a_name_may_lack_its_dots_and_a_policy_stays_a_policy() {
        Question question = Question.of("иванов 03041947");

        assertThat(question.words().words()).containsExactly("ИВАНОВ");
        assertThat(question.born()).isEqualTo(Born.on(LocalDate.of(1947, 4, 3)));
        assertThat(Question.of("03041947, Ива").born()).isEqualTo(Born.on(LocalDate.of(1947, 4, 3)));
        assertThat(Question.of("НА 03041947").kind()).isEqualTo(Question.Kind.NUMBER);
        assertThat(Question.of("иванов 99041947").born()).isNull();
    }

    @Test
    void the_accent_on_a_stressed_vowel_is_no_part_of_a_name() {
        assertThat(Question.of("Королё\u0301в Ива\u0301н").words().words()).containsExactly("КОРОЛЕВ", "ИВАН");
        assertThat(Question.of("Королев 1955.").born()).isEqualTo(Born.in(1955));
        assertThat(Question.of("Королев г.р. 1955").words().words()).containsExactly("КОРОЛЕВ");
    }

    /** Of a damaged passport only the year is known. */
    @Test
    void whose_day_of_birth_is_not_known_is_found_by_the_year_and_by_no_day_of_it() {
        int known = FactCode.firstOf(1938);
        assertThat(Born.in(1938).fits(known)).isTrue();
        assertThat(Born.on(LocalDate.of(1938, 1, 1)).fits(known)).isFalse();
        assertThat(Born.on(LocalDate.of(1938, 7, 11)).fits(known)).isFalse();
        assertThat(Born.in(1937).fits(known)).isFalse();
    }

    @Test
    void letters_of_the_other_keyboard_layout_are_read_as_they_were_meant() {
        assertThat(Question.inOtherLayout("thvjkftd").words().words()).containsExactly("ЕРМОЛАЕВ");
        assertThat(Question.inOtherLayout(";erjd ").words().words()).containsExactly("ЖУКОВ");
        assertThat(Question.inOtherLayout(":erjd").words().words()).containsExactly("ЖУКОВ");
        assertThat(Question.inOtherLayout("rjhjk`d").words().words()).containsExactly("КОРОЛЕВ");
        assertThat(Question.inOtherLayout("Жуков").kind()).isEqualTo(Question.Kind.NOTHING);
        assertThat(Question.inOtherLayout("4127").kind()).isEqualTo(Question.Kind.NOTHING);
    }
}
