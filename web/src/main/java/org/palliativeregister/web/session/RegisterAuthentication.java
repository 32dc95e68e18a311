package org.palliativeregister.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.palliativeregister.account.SignedIn;
import org.palliativeregister.account.SigningIn;

/**
 * Who calls, decided anew at every request: pages by the number of the sign-in that the session holds, {@code /api} by
 * the Authorization header alone. What the account may do is read now, so a right taken away is gone at the next click.
 */
@ApplicationScoped
public class RegisterAuthentication implements HttpAuthenticationMechanism {

    private static final String API = "/api/";

    @Inject
    private SigningIn signingIn;

    @Inject
    private BasicCaller basicCaller;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        return path(request).startsWith(API)
                ? programs(request, response, context)
                : people(request, response, context);
    }

    private AuthenticationStatus programs(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedIn> caller = basicCaller.of(request.getHeader("Authorization"));
        if (caller.isPresent()) {
            return known(request, context, caller.get());
        }
        return context.isProtected() ? Unauthorised.answer(request, response) : context.doNothing();
    }

    private AuthenticationStatus people(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Long signInId = SessionSignIn.of(request);
        Optional<SignedIn> signedIn = signInId == null ? Optional.empty() : signingIn.resume(signInId);
        if (signedIn.isPresent()) {
            return known(request, response, context, signedIn.get());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        String reason = signInId == null ? null : signingIn.findEndReason(signInId);
        SessionSignIn.requireAgain(request, response, reason);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static AuthenticationStatus known(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, SignedIn who) {
        if (who.passwordChangeRequired()
                && context.isProtected()
                && !SessionSignIn.OWN_PASSWORD.equals(path(request))) {
            SessionSignIn.requireOwnPassword(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        }
        return known(request, context, who);
    }

    private static AuthenticationStatus known(HttpServletRequest request, HttpMessageContext context, SignedIn who) {
        request.setAttribute(SignedIn.class.getName(), who);
        return context.notifyContainerAboutLogin(who.login(), who.permissions());
    }

    /** As the server understands it, whatever was written with per cent signs. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
