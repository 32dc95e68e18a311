package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void a_page_brings_its_own_policy_and_is_never_stored() throws IOException, ServletException {
        Map<String, String> headers = answer("/worklist/home.xhtml", Map.of());
        assertThat(headers).containsEntry("Cache-Control", "no-store").containsEntry("Content-Security-Policy", null);
    }

    @Test
    void an_answer_to_a_program_may_run_nothing() throws IOException, ServletException {
        assertThat(answer("/api", Map.of()).get("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void our_own_resources_are_kept_as_long_as_their_content_is_the_same() throws IOException, ServletException {
        Map<String, String> parameters = Map.of("ln", "register", "content", "0123456789ab");
        assertThat(answer("/jakarta.faces.resource/register.css.xhtml", parameters))
                .containsEntry("Cache-Control", "max-age=604800");
    }

    @Test
    void our_own_resources_without_their_content_in_the_address_are_asked_for_again()
            throws IOException, ServletException {
        Map<String, String> parameters = Map.of("ln", "primefaces-register", "v", "15.0.13");
        assertThat(answer("/jakarta.faces.resource/theme.css.xhtml", parameters))
                .containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void resources_with_a_version_in_their_address_are_kept() throws IOException, ServletException {
        Map<String, String> parameters = Map.of("ln", "primefaces", "v", "15.0.13");
        assertThat(answer("/jakarta.faces.resource/core.js.xhtml", parameters))
                .containsEntry("Cache-Control", "max-age=604800");
    }

    @Test
    void every_answer_forbids_guessing_types_and_telling_where_one_came_from() throws IOException, ServletException {
        assertThat(answer("/api", Map.of()))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    private static Map<String, String> answer(String path, Map<String, String> parameters)
            throws IOException, ServletException {
        Map<String, String> headers = new HashMap<>();
        HttpServletRequest request = fake(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getServletPath" -> path;
            case "getParameter" -> parameters.get((String) arguments[0]);
            case "isSecure" -> true;
            default -> null;
        });
        HttpServletResponse response = fake(HttpServletResponse.class, (method, arguments) -> {
            if ("setHeader".equals(method)) {
                headers.put((String) arguments[0], (String) arguments[1]);
            }
            return null;
        });
        FilterChain faces =
                (asked, answered) -> ((HttpServletResponse) answered).setHeader("Cache-Control", "max-age=604800");
        FilterChain nothing = (asked, answered) -> {};
        new SecurityHeaders().doFilter(request, response, path.contains("resource") ? faces : nothing);
        return headers;
    }

    private interface Answers {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.answer(method.getName(), arguments)));
    }
}
