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
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.run.TestBed;

/** What the register's own pages would never send, and what is refused: each has its answer, and leaves its trace. */
@ExtendWith(ArquillianExtension.class)
class ForgedRequestsIT {

    private static final String DOCTOR = "gromova";

    private final TestBed bed = TestBed.prepared();
    private final WebClient client = new WebClient(bed);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    private HttpResponse<String> signIn(String... headers) {
        return client.signIn(DOCTOR, bed.password(DOCTOR), headers);
    }

    @Test
    void a_form_of_a_foreign_page_signs_nobody_in() {
        for (String[] foreign : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"})) {
            assertThat(signIn(foreign).statusCode()).isEqualTo(403);
            assertThat(client.get("/worklist/home.xhtml").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void the_form_of_the_sign_in_page_signs_in() {
        for (String[] own :
                List.of(new String[] {"Sec-Fetch-Site", "same-origin"}, new String[] {"Origin", bed.address()})) {
            WebClient browser = new WebClient(bed);
            assertThat(browser.signIn(DOCTOR, bed.password(DOCTOR), own).statusCode())
                    .isEqualTo(302);
            assertThat(browser.get("/worklist/home.xhtml").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_nonce_that_is_not_the_page_s_is_a_bad_request() {
        signIn();
        for (String nonce : List.of("", "tampered", "dGFtcGVyZWQtdGFtcGVyZWQtdGFtcGVyZWQ=", "' 'unsafe-inline")) {
            HttpResponse<String> page = client.get("/search/patient-search.xhtml");
            Map<String, String> forged = Map.of("form", "form", "primefaces.nonce", nonce);
            assertThat(client.post(page, forged).statusCode()).isEqualTo(400);
            assertThat(client.post(
                                    page,
                                    Map.of(
                                            "form",
                                            "form",
                                            "primefaces.nonce",
                                            nonce,
                                            "jakarta.faces.partial.ajax",
                                            "true"),
                                    "Faces-Request",
                                    "partial/ajax")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(client.post(page, Map.of("form", "form")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_nonce_that_is_none_is_a_bad_request_at_sign_in_too() {
        HttpResponse<String> page = client.get("/session/authorization.xhtml");
        Map<String, String> forged = Map.of("signIn", "signIn", "primefaces.nonce", "' 'unsafe-inline");
        assertThat(client.post(page, forged).statusCode()).isEqualTo(400);
    }

    @Test
    void a_page_that_is_refused_is_written_into_the_audit_once() throws SQLException {
        signIn();
        int before = refusals(DOCTOR).size();
        assertThat(client.get("/account/users.xhtml").statusCode()).isEqualTo(403);
        assertThat(refusals(DOCTOR)).hasSize(before + 1).endsWith("/account/users.xhtml");
    }

    @Test
    void an_act_that_is_refused_is_written_into_the_audit_by_its_name() throws SQLException {
        String login = "no-role-" + System.nanoTime();
        addAccountWithoutRole(login);
        String basic = Base64.getEncoder()
                .encodeToString((login + ":" + bed.password(DOCTOR)).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.get("/api/v1/summary?from=2026-01-01&to=2026-01-31", "Authorization", "Basic " + basic);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(refusals(login)).containsExactly("Reporting.summary");
    }

    /** With the doctor's password. */
    private void addAccountWithoutRole(String login) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into account (id, version, created_at, created_by, changed_at, changed_by, login,"
                                + " password_hash, full_name) select ?, 1, utc_timestamp(3), 'test', utc_timestamp(3),"
                                + " 'test', ?, password_hash, 'Без роли' from account where login = ?")) {
            insert.setLong(1, System.nanoTime());
            insert.setString(2, login);
            insert.setString(3, DOCTOR);
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> refusals(String caller) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select act from audit_entry where caller = ? and outcome = 'refused' order by at, id")) {
            query.setString(1, caller);
            try (ResultSet rows = query.executeQuery()) {
                List<String> acts = new ArrayList<>();
                while (rows.next()) {
                    acts.add(rows.getString(1));
                }
                return acts;
            }
        }
    }
}
