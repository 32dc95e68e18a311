package org.palliativeregister.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.palliativeregister.account.CurrentAccount;

/** Language and theme: kept with the account of who is signed in, and in a cookie for the page before the sign-in. */
@Named
@RequestScoped
public class Preferences {

    private static final Set<String> LANGUAGES = Set.of("ru", "en");
    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final int YEAR = 365 * 24 * 3600;

    @Inject
    private CurrentUser user;

    @Inject
    private CurrentAccount account;

    public String use(String language) {
        return keep(language, user.getTheme());
    }

    public String theme(String theme) {
        return keep(user.getLanguage(), theme);
    }

    private String keep(String language, String theme) {
        if (!LANGUAGES.contains(language) || !THEMES.contains(theme)) {
            return null;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        response.addCookie(cookie("language", language));
        response.addCookie(cookie("theme", theme));
        if (user.isSignedIn()) {
            account.prefer(language, theme);
        }
        return FacesContext.getCurrentInstance().getViewRoot().getViewId()
                + "?faces-redirect=true&includeViewParams=true";
    }

    private static Cookie cookie(String name, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }

    static String language(HttpServletRequest request) {
        return value(request, "language", LANGUAGES, "ru");
    }

    static String theme(HttpServletRequest request) {
        return value(request, "theme", THEMES, "system");
    }

    private static String value(HttpServletRequest request, String name, Set<String> allowed, String fallback) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name) && allowed.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return fallback;
    }
}
