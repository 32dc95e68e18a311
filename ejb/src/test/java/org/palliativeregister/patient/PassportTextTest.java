package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PassportTextTest {

    @Test
    void what_was_typed_in_another_way_is_the_same_in_writing() {
        PassportText typed = new PassportText();
        typed.setSurname("  Римский – Корсаков ");
        typed.setGiven("Пётр");
        typed.setPatronymic(" ");
        typed.setFormerSurname("");
        typed.setSnils("93914293639");
        typed.setBirthDate(LocalDate.of(1955, 3, 14));
        typed.setPhone("8 900");
        PassportText written = typed.inWriting();
        assertThat(written.getSurname()).isEqualTo("Римский-Корсаков");
        assertThat(written.getGiven()).isEqualTo("Пётр");
        assertThat(written.getPatronymic()).isNull();
        assertThat(written.getFormerSurname()).isNull();
        assertThat(written.getSnils()).isEqualTo("939-142-936 39");
        assertThat(written.getPolicy()).isNull();
        assertThat(written.getBirthDate()).isEqualTo(LocalDate.of(1955, 3, 14));
        assertThat(written.getPhone()).isEqualTo("8 900");
        assertThat(typed.getSnils()).isEqualTo("93914293639");
    }

    @Test
    void documents_that_cannot_be_right_are_refused() {
        PassportText typed = new PassportText();
        typed.setSurname("Сомова");
        typed.setGiven("Анна");
        typed.setSnils("1");
        assertThatThrownBy(typed::inWriting).hasMessage("rule.patient.snils.length");
    }
}
