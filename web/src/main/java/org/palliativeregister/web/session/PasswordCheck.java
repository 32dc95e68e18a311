package org.palliativeregister.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/** The one door to Elytron: whether a password is that of a login, by the realm of this deployment's security domain. */
@ApplicationScoped
class PasswordCheck {

    boolean isRight(String login, String password) {
        if (login.isBlank() || password.isEmpty()) {
            return false;
        }
        PasswordGuessEvidence evidence = new PasswordGuessEvidence(password.toCharArray());
        try {
            SecurityDomain.getCurrent().authenticate(login, evidence);
            return true;
        } catch (RealmUnavailableException e) {
            throw new IllegalStateException("The realm of the security domain cannot be asked.", e);
        } catch (SecurityException e) {
            return false;
        } finally {
            evidence.destroy();
        }
    }
}
