package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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

    @Test
    void what_cannot_be_seen_is_refused_and_nothing_is_nothing() {
        assertThatThrownBy(() -> FreeText.of("a\u0000b", 100)).isInstanceOf(RuleViolation.class);
        assertThat(FreeText.of(" \r\n ", 100)).isNull();
        assertThat(FreeText.of(null, 100)).isNull();
    }
}
