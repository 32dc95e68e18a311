package org.palliativeregister.web.session;

import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.palliativeregister.web.failure.ProgramLocale;
import org.palliativeregister.web.failure.SecurityHeaders;
import org.palliativeregister.web.text.Texts;

/** The answer of {@code /api} to a caller it does not know. */
final class Unauthorised {

    private Unauthorised() {}

    static AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.write(request, response);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"palliative-register\", charset=\"UTF-8\"");
        response.setContentType("application/problem+json;charset=UTF-8");
        try {
            response.getWriter().write(problem(request));
            // An answer that is not complete would be sent as an error once more, and fail in the log.
            response.getWriter().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String problem(HttpServletRequest request) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Unauthorized")
                .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                .add("detail", Texts.say(ProgramLocale.of(request), "failure.api.unauthorised"))
                .build()
                .toString();
    }
}
