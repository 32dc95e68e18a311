package org.palliativeregister.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.palliativeregister.account.SignedIn;
import org.palliativeregister.web.convert.Formats;

/** The user of this request, for what the pages show; what may be done is decided by the use cases. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    private HttpServletRequest request;

    public boolean isSignedIn() {
        return signedIn() != null;
    }

    public String getDisplayName() {
        return isSignedIn() ? signedIn().fullName() : "";
    }

    /** {@code Громова Е. А.} of {@code Громова Елена Андреевна}. */
    public String getInitials() {
        return Formats.initials(getDisplayName());
    }

    /** What the user is by profession; empty where nobody wrote it down. */
    public String getPosition() {
        return isSignedIn() && signedIn().position() != null ? signedIn().position() : "";
    }

    /** Names of the roles in the user's language. */
    public String getRoles() {
        return isSignedIn() ? signedIn().roles() : "";
    }

    public String getLogin() {
        return isSignedIn() ? signedIn().login() : "";
    }

    /** Whether a password of one's own has to be set before anything else. */
    public boolean isPasswordChangeRequired() {
        return isSignedIn() && signedIn().passwordChangeRequired();
    }

    public boolean may(String permission) {
        return isSignedIn() && signedIn().permissions().contains(permission);
    }

    /** {@code ru} or {@code en}. */
    public String getLanguage() {
        return isSignedIn() ? signedIn().language() : Preferences.language(request);
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLanguage());
    }

    /** {@code light}, {@code dark} or {@code system}. */
    public String getTheme() {
        return isSignedIn() ? signedIn().theme() : Preferences.theme(request);
    }

    private SignedIn signedIn() {
        return (SignedIn) request.getAttribute(SignedIn.class.getName());
    }
}
