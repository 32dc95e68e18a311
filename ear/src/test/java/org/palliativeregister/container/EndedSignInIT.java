package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palliativeregister.run.TestBed;

/** Who is led to sign in is told why, and the answers given before any page bear what every answer bears. */
@ExtendWith(ArquillianExtension.class)
class EndedSignInIT {

    private static final String DOCTOR = "gromova";
    private static final String LIKE_DOCTOR = "insert into account (id, version, created_at, created_by, changed_at,"
            + " changed_by, login, password_hash, full_name) select ?, 1, utc_timestamp(3), 'test', utc_timestamp(3),"
            + " 'test', ?, password_hash, 'Без роли' from account where login = ?";

    private final TestBed bed = TestBed.prepared();
    private final WebClient client = new WebClient(bed);
    private final long id = System.nanoTime();
    private final String login = "ended-" + id;

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    private void signIn() throws SQLException {
        update(LIKE_DOCTOR, id, login, DOCTOR);
        client.signIn(login, bed.password(DOCTOR));
        assertThat(client.get("/worklist/home.xhtml").statusCode()).isNotEqualTo(302);
    }

    private void update(String statement, Object... values) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whose_account_was_closed_is_told_so_at_the_next_click() throws SQLException {
        signIn();
        update("update account set active = false where id = ?", id);

        assertThat(told()).contains("Учётная запись закрыта администратором.").doesNotContain("15 минут без работы");
    }

    @ParameterizedTest
    @CsvSource({
        "deactivated, Учётная запись закрыта администратором.",
        "password-reset, администратор выдал новый пароль",
        "password, ваш пароль изменён в другом сеансе",
        "ended, Сеанс завершён администратором.",
        "expired, 15 минут без работы"
    })
    void whose_sign_in_was_ended_is_told_by_what(String reason, String sentence) throws SQLException {
        signIn();
        update("update sign_in set ended_at = utc_timestamp(3), end_reason = ? where account_id = ?", reason, id);

        assertThat(told()).contains(sentence);
    }

    private String told() {
        HttpResponse<String> led = client.get("/worklist/home.xhtml");
        assertThat(led.statusCode()).isEqualTo(302);
        String place = led.headers().firstValue("Location").orElseThrow();
        return client.get(place.substring(place.indexOf("/session/"))).body();
    }

    @Test
    void being_led_to_sign_in_is_an_answer_like_every_other() {
        HttpResponse<String> led = client.get("/worklist/home.xhtml");
        assertThat(led.statusCode()).isEqualTo(302);
        assertGuarded(led);
    }

    @Test
    void a_program_that_is_not_known_gets_an_answer_like_every_other() {
        HttpResponse<String> answer = client.get("/api/v1/summary?from=2026-01-01&to=2026-01-31");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertGuarded(answer);
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
