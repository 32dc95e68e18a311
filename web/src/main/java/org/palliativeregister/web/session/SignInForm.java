package org.palliativeregister.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.palliativeregister.account.SignedIn;
import org.palliativeregister.account.SigningIn;
import org.palliativeregister.web.text.Texts;

/** The Authorization page. */
@Named
@RequestScoped
public class SignInForm {

    private static final Set<String> REASONS =
            Set.of("expired", "deactivated", "password-reset", "password", "ended", "signed-out");

    @Inject
    private SigningIn signingIn;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private CurrentUser user;

    private String login;
    private String password;

    /** Leads to where the user wanted to go, Home otherwise; wrong login and wrong password get the same sentence. */
    public String signIn() {
        if (signingIn.isLocked(login)) {
            return refuse("session.signIn.locked");
        }
        Optional<SignedIn> signedIn =
                passwords.isRight(login.strip(), password) ? signingIn.start(login.strip()) : Optional.empty();
        if (signedIn.isEmpty()) {
            signingIn.countWrong(login, password);
            return refuse(signingIn.isLocked(login) ? "session.signIn.locked" : "session.signIn.wrong");
        }
        proceed(signedIn.get());
        return null;
    }

    /** Whoever is signed in has no use for this page. */
    public String pass() {
        return user.isSignedIn() ? "/worklist/home?faces-redirect=true" : null;
    }

    private String refuse(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Texts text = Texts.in(faces.getViewRoot().getLocale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text.getString(key), null));
        password = null;
        return null;
    }

    /** Whoever was signed in on this browser until now is signed out. */
    private void proceed(SignedIn signedIn) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String target = SessionSignIn.takeTarget(request);
        Long before = SessionSignIn.of(request);
        if (before != null) {
            signingIn.end(before);
        }
        SessionSignIn.start(request, signedIn.signInId());
        try {
            external.redirect(request.getContextPath() + (target == null ? "/worklist/home.xhtml" : target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why the user is led to this page, as the sign-in keeps its end; null if the address gives no known reason. */
    public String getReason() {
        String reason = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("reason");
        return reason != null && REASONS.contains(reason) ? reason : null;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
