package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Ёлкина", "Петрова-Водкина", "Ли", "О’Коннор", "Гасан оглы", "Virtanen", "У"})
    void a_surname_of_one_script_is_taken(String surname) {
        assertThat(PersonName.of(surname, "Анна", null).surname()).isEqualTo(surname);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ivanов",
                "Петров1",
                "-Сидоров",
                "Иванов--Петров",
                " ",
                "",
                "<b>Иванов</b>",
                "Ива\u0000нов",
                "Иванов👵",
                "א",
                "\u202eИванов"
            })
    void what_is_no_surname_is_refused(String surname) {
        assertThatThrownBy(() -> PersonName.of(surname, "Анна", null)).hasMessage("rule.patient.name");
    }

    @Test
    void a_part_may_have_a_hundred_letters_and_not_one_more() {
        assertThat(PersonName.of("Я".repeat(100), "Анна", "").surname()).hasSize(100);
        assertThatThrownBy(() -> PersonName.of("Я".repeat(101), "Анна", "")).hasMessage("rule.patient.name");
    }

    @Test
    void spaces_and_dashes_are_made_even() {
        assertThat(PersonName.of("  Петрова —  Водкина ", "Анна", " ").full()).isEqualTo("Петрова-Водкина Анна");
    }

    @Test
    void what_is_read_is_what_was_written() {
        PersonName name = PersonName.of("Гасан оглы", "Мамед", null);
        assertThat(PersonName.read(name.text())).isEqualTo(name);
    }
}
