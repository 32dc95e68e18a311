package org.palliativeregister.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.palliativeregister.account.SignedIn;
import org.palliativeregister.account.SigningIn;

/** A program that sends login and password with each request (RFC 7617, UTF-8). */
@ApplicationScoped
class BasicCaller {

    private static final String SCHEME = "Basic ";

    @Inject
    private PasswordCheck passwords;

    @Inject
    private SigningIn signingIn;

    Optional<SignedIn> of(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        String[] pair = decoded(header.substring(SCHEME.length()).strip()).split(":", 2);
        return pair.length == 2 ? of(pair[0], pair[1]) : Optional.empty();
    }

    private Optional<SignedIn> of(String login, String password) {
        if (signingIn.isLocked(login)) {
            return Optional.empty();
        }
        if (!passwords.isRight(login, password)) {
            signingIn.countWrong(login, password);
            return Optional.empty();
        }
        return signingIn.caller(login);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
