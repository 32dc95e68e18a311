package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.run.TestBed;
import org.xml.sax.InputSource;

/** The search page answers a program that sends more than the box takes, and other characters than a keyboard has. */
@ExtendWith(ArquillianExtension.class)
class OddSearchPagesIT {

    private static final String DOCTOR = "gromova";
    private static final String PAGE = "/search/patient-search.xhtml";
    private static final List<String> ODD = List.of(
            "\u0000",
            "Ив\u0000анов",
            "\u0001\u0008\u001f",
            "\ufffe\uffff",
            "л".repeat(121),
            "л".repeat(500),
            "л".repeat(10_000),
            "<script>alert(1)</script>",
            "]]>",
            "&amp;",
            "\ud83d\udc75",
            "\u202e\u200f",
            "%",
            "_",
            "\\",
            "\"'",
            "31.02.2020",
            "9".repeat(40),
            "слово ".repeat(100));

    private final TestBed bed = TestBed.prepared();
    private final WebClient client = new WebClient(bed);

    @Deployment(testable = false)
    static EnterpriseArchive ear() {
        return TestedEar.asItShips();
    }

    @BeforeEach
    void sign_in() {
        client.signIn(DOCTOR, bed.password(DOCTOR));
    }

    @Test
    void what_the_browser_sends_while_one_types_is_answered_by_a_list_that_can_be_read() {
        for (String odd : ODD) {
            HttpResponse<String> answer = typed(odd);
            assertThat(answer.statusCode()).as(odd).isEqualTo(200);
            assertThat(answer.body()).as(odd).contains("form:results").doesNotContain("<error>", "<script>alert(1)");
            assertThatCode(() -> DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(answer.body()))))
                    .as(odd)
                    .doesNotThrowAnyException();
        }
    }

    private HttpResponse<String> typed(String text) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "form", "form",
                "form:box", text,
                "jakarta.faces.partial.ajax", "true",
                "jakarta.faces.source", "form:box",
                "jakarta.faces.partial.execute", "form:box",
                "jakarta.faces.partial.render", "form:results form:again",
                "jakarta.faces.behavior.event", "input"));
        return client.post(client.get(PAGE), fields, "Faces-Request", "partial/ajax");
    }

    @Test
    void the_page_that_is_opened_again_with_what_was_typed_is_whole() {
        for (String odd : ODD) {
            typed(odd);
            HttpResponse<String> page = client.get(PAGE);
            assertThat(page.statusCode()).as(odd).isEqualTo(200);
            assertThat(page.body())
                    .as(odd)
                    .contains("form:box", "</html>")
                    .doesNotContain("<script>alert(1)", "\u0000");
        }
    }

    @Test
    void the_whole_form_sent_at_once_is_answered() {
        for (String odd : ODD) {
            HttpResponse<String> answer = client.post(client.get(PAGE), Map.of("form", "form", "form:box", odd));
            assertThat(answer.statusCode()).as(odd).isEqualTo(200);
            assertThat(answer.body()).as(odd).contains("form:box").doesNotContain("<script>alert(1)");
        }
    }
}
