package org.palliativeregister.web.failure;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.palliativeregister.web.text.Texts;

/**
 * Has a program told by a {@link Problem}, too, what the server refuses before it asks a resource, such as a header that
 * cannot be read: by itself it would send a page.
 */
@WebFilter(urlPatterns = "/api/*")
public class NoPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new ProblemForPage(request, response));
    }

    private static final class ProblemForPage extends HttpServletResponseWrapper {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        private ProblemForPage(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            String key = status == SC_BAD_REQUEST ? "failure.api.unreadable" : "failure.api.refused";
            new Problem(status, title(status), Texts.say(ProgramLocale.of(request), key)).write(response);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        private static String title(int status) {
            return Optional.ofNullable(Response.Status.fromStatusCode(status))
                    .map(Response.Status::getReasonPhrase)
                    .orElse("Error");
        }
    }
}
