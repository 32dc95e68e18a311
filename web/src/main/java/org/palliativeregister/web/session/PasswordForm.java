package org.palliativeregister.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.palliativeregister.account.NewPassword;
import org.palliativeregister.account.OwnPassword;
import org.palliativeregister.account.SigningIn;
import org.palliativeregister.web.failure.Elsewhere;
import org.palliativeregister.web.failure.Notice;

/** A password of one's own: in place of the old one, which has to be known, or of an issued one. */
@Named
@RequestScoped
public class PasswordForm {

    private static final String HOME = "/worklist/home.xhtml";

    @Inject
    private OwnPassword ownPassword;

    @Inject
    private PasswordCheck passwords;

    @Inject
    private SigningIn signingIn;

    @Inject
    private CurrentUser user;

    @Inject
    private HttpServletRequest request;

    private String current;
    private String fresh;
    private String repeated;

    /** Wrong old passwords count like wrong ones at sign-in, so that an open session is no place for guessing. */
    public void checkCurrent(FacesContext faces, UIComponent field, Object typed) {
        if (signingIn.isLocked(user.getLogin())) {
            throw new ValidatorException(Notice.error("session.signIn.locked"));
        }
        if (!passwords.isRight(user.getLogin(), (String) typed)) {
            signingIn.countWrong(user.getLogin(), (String) typed);
            throw new ValidatorException(Notice.error("session.password.wrong"));
        }
    }

    public void checkFresh(FacesContext faces, UIComponent field, Object typed) {
        NewPassword.brokenRule((String) typed, user.getLogin()).ifPresent(rule -> {
            throw new ValidatorException(Notice.error(rule));
        });
        if (user.isPasswordChangeRequired() && passwords.isRight(user.getLogin(), (String) typed)) {
            throw new ValidatorException(Notice.error("session.password.stillIssued"));
        }
    }

    public void checkRepeated(FacesContext faces, UIComponent field, Object typed) {
        UIInput first = (UIInput) field.findComponent("fresh");
        if (first.isValid() && !typed.equals(first.getValue())) {
            throw new ValidatorException(Notice.error("session.password.differs"));
        }
    }

    /** Only by who knows the old one. */
    public String change() {
        replace();
        return HOME + "?faces-redirect=true";
    }

    /** A page for an own password is no way around the question for the old one. */
    public String requireIssued() {
        return user.isPasswordChangeRequired() ? null : "/session/password?faces-redirect=true";
    }

    /** In place of an issued password, just given at sign-in; leads to where the user wanted to go, Home otherwise. */
    public String set() {
        String elsewhere = requireIssued();
        if (elsewhere != null) {
            return elsewhere;
        }
        replace();
        String target = SessionSignIn.takeTarget(request);
        Elsewhere.goOn(target == null ? HOME : target);
        return null;
    }

    private void replace() {
        ownPassword.change(fresh, SessionSignIn.of(request));
        request.changeSessionId();
        Notice.done("session.password.done");
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
