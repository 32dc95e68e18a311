package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.run.TestBed;

/** The summary as a program gets it, and what it is told when it asks for something else. */
@ExtendWith(ArquillianExtension.class)
class SummaryApiIT {

    private static final String SUMMARY = "/api/v1/summary";
    private static final String PERIOD = "?from=2026-01-01&to=2026-11-24";

    private final TestBed bed = TestBed.prepared();
    private final WebClient client = new WebClient(bed);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    private HttpResponse<String> ask(String query, String... headers) {
        List<String> all = new ArrayList<>(List.of("Authorization", basic("summary", bed.password("summary"))));
        all.addAll(List.of(headers));
        return client.get(SUMMARY + query, all.toArray(String[]::new));
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void everybody_on_the_register_in_the_period_is_counted_once() throws SQLException {
        HttpResponse<String> answer = ask(PERIOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(json(answer).getJsonObject("total").getInt("patients"))
                .isPositive()
                .isEqualTo(count("select count(distinct patient_id) from episode where included_on <= '2026-11-24'"
                        + " and coalesce(excluded_on, '2026-11-24') >= '2026-01-01' and institution_id in (select"
                        + " institution_id from account_institution join account on id = account_id"
                        + " where login = 'summary')"));
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = bed.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void every_parameter_narrows_and_the_parts_of_one_make_the_whole() {
        int all = patients("");
        assertThat(patients("&sex=MALE") + patients("&sex=FEMALE")).isEqualTo(all);
        assertThat(patients("&status=ACTIVE") + patients("&status=EXCLUDED")).isEqualTo(all);
        int bands = 0;
        for (String band : List.of("0-17", "18-39", "40-59", "60-74", "75-89", "90%2B")) {
            bands += patients("&age=" + band);
        }
        assertThat(bands).isEqualTo(all);
        assertThat(patients("&age=0-17&age=18-39")).isEqualTo(patients("&age=0-17") + patients("&age=18-39"));
        for (JsonValue institution : json(ask(PERIOD)).getJsonArray("institutions")) {
            JsonObject one = institution.asJsonObject();
            assertThat(patients("&institution=" + one.getString("id"))).isEqualTo(one.getInt("patients"));
        }
    }

    private int patients(String filter) {
        return json(ask(PERIOD + filter)).getJsonObject("total").getInt("patients");
    }

    @ParameterizedTest
    @CsvSource({
        "?from=&to=2026-11-24,from",
        "?from=2026-02-30&to=2026-11-24,from",
        "?from=01.01.2026&to=2026-11-24,from",
        "?from=2026-01-01&to=2026-11-24&to=2026-11-25,to",
        "?from=2026-01-01&to=2026-11-24&sexe=MALE,sexe",
        "?from=2026-01-01&to=2026-11-24&SEX=MALE,SEX",
        "?from=2026-01-01&to=2026-11-24&sex=MALE&sex=FEMALE,sex",
        "?from=2026-01-01&to=2026-11-24&sex=male,sex",
        "?from=2026-01-01&to=2026-11-24&sex=,sex",
        "?from=2026-01-01&to=2026-11-24&status=DEAD,status",
        "?from=2026-01-01&to=2026-11-24&age=90+,age",
        "?from=2026-01-01&to=2026-11-24&age=5,age",
        "?from=2026-01-01&to=2026-11-24&institution=abc,institution",
        "?from=2026-01-01&to=2026-11-24&institution=-1,institution",
        "?from=2026-01-01&to=2026-11-24&institution=99999999999999999999,institution",
        "?from=2026-01-01&to=2026-11-24&block=Z99,block",
        "?from=2026-01-01&to=2026-11-24&block=,block"
    })
    void what_cannot_be_read_or_was_never_offered_is_a_bad_request_that_names_it(String query, String parameter) {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).getInt("status")).isEqualTo(400);
        assertThat(json(answer).getString("detail")).contains(parameter);
    }

    @ParameterizedTest
    @CsvSource({"'',from", "?to=2026-11-24,from", "?from=2026-01-01,to"})
    void a_parameter_that_is_not_there_is_said_to_be_missing(String query, String parameter) {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("detail")).contains("parameter " + parameter + " is missing");
        assertThat(json(ask(query, "Accept-Language", "ru")).getString("detail"))
                .contains("параметра " + parameter);
    }

    @ParameterizedTest
    @CsvSource({
        "?from=2026-11-24&to=2026-01-01,'from, to'",
        "?from=2010-01-01&to=2026-11-24,'from, to'",
        "?from=1900-01-01&to=1900-12-31,from",
        "?from=2026-01-01&to=2031-01-01,to"
    })
    void a_period_that_nobody_can_report_is_refused_by_a_sentence_that_names_what_to_change(
            String query, String parameters) {
        HttpResponse<String> answer = ask(query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getString("detail"))
                .startsWith(parameters + ": ")
                .hasSizeGreaterThan(20)
                .doesNotContain("rule.");
        assertThat(json(ask(query, "Accept-Language", "ru")).getString("detail"))
                .matches(".*[а-я].*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"institution=1", "institution=5"})
    void an_institution_that_there_is_not_is_named_and_never_answered_by_everybody(String filter) {
        HttpResponse<String> answer = ask(PERIOD + "&" + filter);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).getString("detail")).contains("institution");
    }

    @ParameterizedTest
    @CsvSource({"Accept,garbage", "Accept-Language,;;;q=zz", "Content-Type,nonsense"})
    void a_header_that_cannot_be_read_is_answered_by_a_problem_and_not_by_a_page(String header, String value) {
        HttpResponse<String> answer = ask(PERIOD, header, value);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).getInt("status")).isEqualTo(400);
        assertThat(json(answer).getString("detail")).contains(header);
    }

    @Test
    void without_the_right_password_nothing_is_told_and_a_session_of_a_person_does_not_help() {
        assertThat(client.get(SUMMARY + PERIOD).statusCode()).isEqualTo(401);
        assertThat(client.signIn("gromova", bed.password("gromova")).statusCode())
                .isEqualTo(302);
        HttpResponse<String> answer = client.get(SUMMARY + PERIOD);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(json(answer).getInt("status")).isEqualTo(401);
        assertThat(json(answer).getString("detail")).startsWith("Send the login");
        assertThat(json(client.get(SUMMARY + PERIOD, "Accept-Language", "ru")).getString("detail"))
                .startsWith("Передайте логин");
        String wrong = basic("nobody-of-that-name", "not the password");
        assertThat(client.get(SUMMARY + PERIOD, "Authorization", wrong).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_posted_is_answered_by_a_problem_too() {
        HttpResponse<String> stranger = client.post(SUMMARY, "{}", "Content-Type", "nonsense");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(json(stranger).getInt("status")).isEqualTo(401);
        String caller = basic("summary", bed.password("summary"));
        HttpResponse<String> known = client.post(SUMMARY, "{}", "Content-Type", "nonsense", "Authorization", caller);
        assertThat(json(known).getInt("status")).isEqualTo(400);
        HttpResponse<String> readable = client.post(SUMMARY, "a=b", "Authorization", caller);
        assertThat(json(readable).getInt("status")).isEqualTo(405);
    }

    @Test
    void a_program_has_no_pages() {
        assertThat(client.signIn("summary", bed.password("summary")).body()).contains("signIn:password");
        assertThat(client.get("/worklist/home.xhtml", "Authorization", basic("summary", bed.password("summary")))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void another_method_is_refused_and_those_that_are_answered_are_named() {
        HttpResponse<String> answer =
                client.delete(SUMMARY, "Authorization", basic("summary", bed.password("summary")));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow())
                .contains("GET")
                .doesNotContain("DELETE");
        assertThat(json(answer).getInt("status")).isEqualTo(405);
    }
}
