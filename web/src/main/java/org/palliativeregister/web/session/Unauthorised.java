package org.palliativeregister.web.session;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.palliativeregister.web.failure.Problem;
import org.palliativeregister.web.failure.ProgramLocale;
import org.palliativeregister.web.failure.SecurityHeaders;
import org.palliativeregister.web.text.Texts;

/** The answer of {@code /api} to a caller it does not know. */
final class Unauthorised {

    private Unauthorised() {}

    static AuthenticationStatus answer(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.write(request, response);
        response.setHeader("WWW-Authenticate", "Basic realm=\"palliative-register\", charset=\"UTF-8\"");
        try {
            // An exchange that is not complete, body and answer, would be sent as an error once more, and fail in the
            // log.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            problem(request).write(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static Problem problem(HttpServletRequest request) {
        String detail = Texts.say(ProgramLocale.of(request), "failure.api.unauthorised");
        return new Problem(HttpServletResponse.SC_UNAUTHORIZED, "Unauthorized", detail);
    }
}
