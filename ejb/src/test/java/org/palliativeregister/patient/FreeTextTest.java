package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RuleViolation;

class FreeTextTest {

    @Test
    void lines_end_in_one_way_whatever_the_browser_sends() {
        assertThat(FreeText.of("Первая\r\nвторая\rтретья\nчетвёртая", 100).value())
                .isEqualTo("Первая\nвторая\nтретья\nчетвёртая");
        assertThat(FreeText.of("Первая\r\nвторая", 100)).isEqualTo(FreeText.of("Первая\nвторая", 100));
    }

    @Test
    void the_end_of_a_line_counts_as_one_character_as_in_the_browser() {
        assertThat(FreeText.of("1\r\n3", 3).value()).isEqualTo("1\n3");
        assertThatThrownBy(() -> FreeText.of("1\r\n34", 3))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.key()).isEqualTo("rule.patient.text.tooLong"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u200b",
                "a\u200bb",
                "a\u00adb",
                "\ufeffa",
                "\u202ea",
                "a\u2066b",
                "a\u2028b",
                "\ud83d"
            })
    void what_cannot_be_seen_is_refused(String text) {
        assertThatThrownBy(() -> FreeText.of(text, 100))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.key()).isEqualTo("rule.patient.text.control"));
    }

    @Test
    void lines_and_tabs_and_characters_of_four_bytes_are_seen() {
        assertThat(FreeText.of("a\tb\r\n\u00a0\ud83d\ude00", 100).value()).isEqualTo("a\tb\n\u00a0\ud83d\ude00");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(FreeText.of(" \r\n ", 100)).isNull();
        assertThat(FreeText.of(null, 100)).isNull();
    }
}
