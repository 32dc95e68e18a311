package org.palliativeregister.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RuleViolation;

class NewPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"десятьбукв", "ten-signs!", "пароль с пробелами", "😀😀😀😀😀😀😀😀😀😀", "<b>markup</b>"})
    void a_password_of_ten_characters_may_be_used(String text) {
        assertThat(NewPassword.brokenRule(text, "e.gromova")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',short",
        "nine-sign,short",
        "😀😀😀😀😀😀😀😀😀,short",
        "ab\u0000cdefghijk,control",
        "administrator,login",
        "Administrator,login"
    })
    void a_password_that_is_too_easy_is_refused(String text, String rule) {
        assertThat(NewPassword.brokenRule(text, "administrator")).contains("rule.account.password." + rule);
        assertThatThrownBy(() -> new NewPassword(text, "administrator"))
                .isInstanceOfSatisfying(RuleViolation.class, broken -> assertThat(broken.key())
                        .isEqualTo("rule.account.password." + rule));
    }

    @Test
    void seventy_two_bytes_are_the_limit() {
        assertThat(NewPassword.brokenRule("ж".repeat(36), "login")).isEmpty();
        assertThat(NewPassword.brokenRule("ж".repeat(36) + "a", "login")).contains("rule.account.password.long");
        assertThat(NewPassword.brokenRule(null, "login")).contains("rule.account.password.short");
    }

    @Test
    void the_hash_knows_the_password_to_its_last_byte() {
        String longest = "ж".repeat(35) + "ab";
        String hash = new NewPassword(longest, "login").hash();
        assertThat(hash).startsWith("$2y$12$").hasSize(60);
        assertThat(isRight(longest, hash)).isTrue();
        assertThat(isRight("ж".repeat(35) + "ac", hash)).isFalse();
    }

    @Test
    void generated_passwords_keep_the_rules_and_differ() {
        assertThat(IntStream.range(0, 500).mapToObj(i -> NewPassword.generated().text()))
                .allMatch(text -> text.matches("([a-z2-9]{4}-){3}[a-z2-9]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_password_is_not_printed() {
        assertThat(new NewPassword("correct horse", "login")).hasToString("NewPassword");
        assertThat(new IssuedPassword(1, "login", "Name", "correct horse").toString())
                .doesNotContain("correct horse");
    }

    private static boolean isRight(String text, String hash) {
        return BCrypt.verifyer(BCrypt.Version.VERSION_2Y).verify(text.toCharArray(), hash.toCharArray()).verified;
    }
}
