package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palliativeregister.RegionTime;

class IdentityTest {

    private static final String EMOJI = "👵".repeat(151);

    private static PassportText text() {
        PassportText text = new PassportText();
        text.setSurname("Сомова");
        text.setGiven("Анна");
        text.setBirthDate(LocalDate.of(1955, 3, 14));
        return text;
    }

    private static Arguments wrong(String rule, Consumer<PassportText> change) {
        return Arguments.of(rule, change);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("rule.patient.name", text -> text.setSurname(null)),
                wrong("rule.patient.name", text -> text.setPatronymic("<i>")),
                wrong("rule.patient.name", text -> text.setFormerSurname("1")),
                wrong("rule.patient.birthDate.missing", text -> text.setBirthDate(null)),
                wrong(
                        "rule.patient.birthDate.future",
                        text -> text.setBirthDate(RegionTime.today().plusDays(1))),
                wrong("rule.patient.birthDate.tooEarly", text -> text.setBirthDate(LocalDate.of(1899, 12, 31))),
                wrong("rule.patient.snils.length", text -> text.setSnils("1")),
                wrong("rule.patient.policy", text -> text.setPolicy("1")),
                wrong("rule.patient.text.tooLong", text -> text.setAddress("я".repeat(301))),
                wrong("rule.patient.text.tooLong", text -> text.setContact(EMOJI)),
                wrong("rule.patient.text.tooLong", text -> text.setPhone("1".repeat(41))),
                wrong("rule.patient.text.control", text -> text.setAddress("ул.\u0000 Ровио")),
                wrong("rule.patient.text.control", text -> text.setAddress("ул. \u202eРовио")),
                wrong("rule.patient.incomplete", text -> text.setSex(Sex.FEMALE)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void what_cannot_be_right_is_refused(String rule, Consumer<PassportText> change) {
        PassportText text = text();
        change.accept(text);
        assertThatThrownBy(() -> new Identity(text)).hasMessage(rule);
    }

    @Test
    void today_and_the_first_day_of_1900_are_birth_dates() {
        assertThatCode(() -> BirthDate.check(RegionTime.today())).doesNotThrowAnyException();
        assertThatCode(() -> BirthDate.check(LocalDate.of(1900, 1, 1))).doesNotThrowAnyException();
    }
}
