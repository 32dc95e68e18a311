package org.palliativeregister.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RuleViolation;

class LoginTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "e.gromova", "ward-2", "7th"})
    void a_login_is_of_small_letters_digits_dots_and_hyphens(String text) {
        assertThat(new Login(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "E.Gromova",
                "громова",
                ".abc",
                "-abc",
                "a b c",
                "a_b_c",
                "abc\u0000",
                "<b>",
                "😀😀😀",
                "אבג"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> new Login(text)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void eighty_characters_are_the_limit() {
        assertThat(new Login("a".repeat(80)).text()).hasSize(80);
        assertThatThrownBy(() -> new Login("a".repeat(81))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Login(null)).isInstanceOf(RuleViolation.class);
    }
}
