package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.run.TestBed;

/** Who comes in, who is not let in and who leaves stands in the audit, and nothing that somebody typed. */
@ExtendWith(ArquillianExtension.class)
class SignInsIT {

    private static final String DOCTOR = "gromova";
    private static final String WRONG = "SigningIn.countWrong refused";

    private static final String LOCKED = "Вход закрыт на 15 минут";

    private final TestBed bed = TestBed.prepared();
    private final String password = bed.password(DOCTOR);
    private final WebClient client = new WebClient(bed);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    @Test
    void who_signs_in_and_out_stands_in_the_audit() throws SQLException {
        String login = doctor("");
        client.signIn(" " + login.toUpperCase(Locale.ROOT) + " ", password);
        HttpResponse<String> page = client.get("/search/patient-search.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(doings(login)).first().isEqualTo("SigningIn.start done");
        client.post(page, Map.of("user", "user", "user:signOut", ""));
        assertThat(doings(login)).last().isEqualTo("SigningIn.end done");
        assertThat(doings(login)).filteredOn(act -> act.startsWith("SigningIn")).hasSize(2);
    }

    @Test
    void each_wrong_password_stands_there_until_the_login_is_locked_and_none_after_that() throws SQLException {
        String login = doctor("");
        for (int i = 0; i < 4; i++) {
            client.signIn(login, "wrong");
        }
        assertThat(doings(login)).isEqualTo(Collections.nCopies(4, WRONG));
        for (int i = 0; i < 4; i++) {
            client.signIn(login, i == 3 ? password : "wrong");
        }
        assertThat(doings(login)).containsExactly(WRONG, WRONG, WRONG, WRONG, WRONG, "SigningIn.lock done");
    }

    @Test
    void a_login_is_not_guessed_at_by_other_letters_than_its_own() throws SQLException {
        String login = doctor("e");
        for (int i = 0; i < 5; i++) {
            client.signIn(login.replace('e', i % 2 == 0 ? 'é' : 'ë'), "wrong");
        }
        client.signIn(login.replace('e', 'ê'), password);
        assertThat(client.get("/search/patient-search.xhtml").statusCode()).isEqualTo(302);
        assertThat(doings(login)).hasSize(6).endsWith("SigningIn.lock done");
    }

    @Test
    void of_a_login_that_nobody_bears_nothing_typed_is_kept_and_many_leave_one_entry() throws SQLException {
        String typed = "secret" + System.nanoTime();
        int before = doings("-").size();
        for (int i = 0; i < 3; i++) {
            client.signIn(typed + i, "wrong");
            client.signIn("Пароль " + typed + i, "wrong");
        }
        assertThat(doings("-")).hasSizeBetween(Math.max(1, before), before + 1).containsOnly(WRONG);
        assertThat(query(
                        "select count(*) from audit_entry where concat_ws(' ', caller, act, patients, subject) like ?",
                        "%" + typed + "%"))
                .containsExactly("0");
        assertThat(query("select count(*) from failed_sign_in where login like ?", "%" + typed + "%"))
                .containsExactly("0");
    }

    @Test
    void what_failed_so_long_ago_that_it_counts_no_more_does_not_stay() throws SQLException {
        String planted = "?planted" + System.nanoTime();
        update(
                "insert into failed_sign_in (login, failures, last_at)"
                        + " values (?, 1, utc_timestamp(3) - interval 16 minute)",
                planted);
        client.signIn("nobody" + System.nanoTime(), "wrong");
        assertThat(query("select count(*) from failed_sign_in where login = ?", planted))
                .containsExactly("0");
    }

    @Test
    void a_login_that_nobody_bears_is_locked_like_any_other() {
        String typed = "nobody" + System.nanoTime();
        for (int i = 0; i < 4; i++) {
            assertThat(client.signIn(typed, "wrong").body()).doesNotContain(LOCKED);
        }
        assertThat(client.signIn(typed.toUpperCase(Locale.ROOT), "wrong").body())
                .contains(LOCKED);
        assertThat(client.signIn(typed, "wrong").body()).contains(LOCKED);
        assertThat(client.signIn(typed + "1", "wrong").body()).doesNotContain(LOCKED);
    }

    @Test
    void a_program_that_may_not_come_in_stands_there_once_and_one_that_may_by_its_acts() throws SQLException {
        String login = doctor("");
        summary(login);
        assertThat(doings(login)).containsExactly("Reporting.summary done");
        String closed = doctor("");
        update("update account set password_change_required = true where login = ?", closed);
        summary(closed);
        summary(closed);
        assertThat(doings(closed)).containsExactly("SigningIn.caller refused");
    }

    @Test
    void a_program_on_the_sign_in_page_is_refused_and_locked_like_a_wrong_password() throws SQLException {
        String login = doctor("");
        update("update account set program = true where login = ?", login);
        for (int i = 0; i < 6; i++) {
            client.signIn(login, password);
        }
        assertThat(doings(login)).hasSize(6).endsWith(WRONG, "SigningIn.lock done");
    }

    private void summary(String login) {
        String basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        client.get("/api/v1/summary?from=2026-01-01&to=2026-01-31", "Authorization", "Basic " + basic);
    }

    /** Somebody like the doctor and with her password, that signs in nowhere else. */
    private String doctor(String ending) throws SQLException {
        long id = System.nanoTime();
        String login = "d" + id + ending;
        update(
                "insert into account (id, version, created_at, created_by, changed_at, changed_by, login, password_hash,"
                        + " full_name) select " + id + ", 1, utc_timestamp(3), 'test', utc_timestamp(3), 'test', ?,"
                        + " password_hash, 'Громова' from account where login = '" + DOCTOR + "'",
                login);
        update("insert into account_role (account_id, role_id) select id, 2 from account where login = ?", login);
        return login;
    }

    private void update(String statement, String login) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, login);
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }

    /** Acts and outcomes of a caller, the first one first. */
    private List<String> doings(String caller) throws SQLException {
        return query("select concat(act, ' ', outcome) from audit_entry where caller = ? order by id", caller);
    }

    private List<String> query(String select, String parameter) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
