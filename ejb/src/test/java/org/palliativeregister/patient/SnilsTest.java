package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RuleViolation;

class SnilsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900-200-100 96",
                "910-010-200 00",
                "900-103-002 00",
                "910-097-855 00",
                "939-142-936 39",
                "93914293639"
            })
    void a_number_whose_control_fits_is_taken(String written) {
        assertThat(Snils.of(written).digits()).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900-200-100 95", "910-010-200 01", "910-097-855 01"})
    void a_number_whose_control_does_not_fit_is_refused(String written) {
        assertThatThrownBy(() -> Snils.of(written))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("rule.patient.snils.control");
    }

    @ParameterizedTest
    @ValueSource(strings = {"939-142-93 39", "939-142-936 3О", "<b>93914293639</b>", "939142936391", "\u0000", "👵"})
    void what_is_not_eleven_digits_is_refused(String written) {
        assertThatThrownBy(() -> Snils.of(written)).hasMessage("rule.patient.snils.length");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void nothing_is_no_number(String written) {
        assertThat(Snils.of(written.replace('\u00a0', ' '))).isNull();
    }

    @Test
    void it_is_written_in_groups() {
        assertThat(Snils.of("93914293639").formatted()).isEqualTo("939-142-936 39");
    }

    @Test
    void it_is_never_printed() {
        assertThat(Snils.of("93914293639")).hasToString("Snils");
    }
}
