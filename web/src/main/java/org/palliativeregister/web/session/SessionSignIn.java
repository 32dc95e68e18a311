package org.palliativeregister.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.palliativeregister.web.failure.Elsewhere;
import org.palliativeregister.web.failure.SecurityHeaders;

/** What the session holds of a sign-in: its number, and where the user wanted to go. */
final class SessionSignIn {

    static final String PAGE = "/session/authorization.xhtml";

    /** Where a password of one's own is set in place of an issued one. */
    static final String OWN_PASSWORD = "/session/new-password.xhtml";

    private static final String NUMBER = "signIn";
    private static final String TARGET = "target";

    private SessionSignIn() {}

    static Long of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(NUMBER);
    }

    /**
     * A new session, so that nothing is left of whoever had the old one, with a new number, so that one planted before
     * the sign-in is worth nothing.
     */
    static void start(HttpServletRequest request, long signInId) {
        request.getSession(true).invalidate();
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(NUMBER, signInId);
    }

    static String takeTarget(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        String target = (String) session.getAttribute(TARGET);
        session.removeAttribute(TARGET);
        return target;
    }

    /**
     * Leads to the sign-in page and remembers a page asked for by GET; an Ajax request is redirected the way Faces does.
     *
     * @param reason why the sign-in is over, one of those {@link SignInForm} tells; null where there was none
     */
    static void requireAgain(HttpServletRequest request, HttpServletResponse response, String reason) {
        HttpSession ended = request.getSession(false);
        if (ended != null) {
            // Whoever signs in next may be somebody else: nothing that was opened stays.
            ended.invalidate();
        }
        rememberTarget(request);
        redirect(request, response, request.getContextPath() + PAGE + (reason == null ? "" : "?reason=" + reason));
    }

    /** Leads to the page for a password of one's own. */
    static void requireOwnPassword(HttpServletRequest request, HttpServletResponse response) {
        rememberTarget(request);
        redirect(request, response, request.getContextPath() + OWN_PASSWORD);
    }

    private static void rememberTarget(HttpServletRequest request) {
        String target = "GET".equals(request.getMethod()) ? asked(request) : cameFrom(request);
        if (target != null) {
            request.getSession().setAttribute(TARGET, target);
        }
    }

    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    /** The page whose form was sent, if it is one of this register; null otherwise. */
    private static String cameFrom(HttpServletRequest request) {
        String own = request.getRequestURL().toString();
        String root =
                own.substring(0, own.length() - request.getRequestURI().length()) + request.getContextPath() + "/";
        String from = request.getHeader("Referer");
        return from != null && from.startsWith(root) ? from.substring(root.length() - 1) : null;
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String url) {
        SecurityHeaders.write(request, response);
        try {
            Elsewhere.lead(request, response, url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
