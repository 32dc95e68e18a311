package org.palliativeregister.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.palliativeregister.account.SigningIn;

/** Ends the sign-in and the session. */
@Named
@RequestScoped
public class SignOut {

    @Inject
    private SigningIn signingIn;

    @Inject
    private HttpServletRequest request;

    public String leave() {
        Long signInId = SessionSignIn.of(request);
        if (signInId != null) {
            signingIn.end(signInId);
        }
        request.getSession().invalidate();
        return SessionSignIn.PAGE + "?faces-redirect=true&reason=signed-out";
    }
}
