package org.palliativeregister.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** In which language a program is answered when something goes wrong. */
public final class ProgramLocale {

    private ProgramLocale() {}

    /** English unless the program asks for Russian first; without a wish the server's own language says nothing. */
    public static Locale of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && "ru".equals(request.getLocale().getLanguage())
                ? request.getLocale()
                : Locale.ENGLISH;
    }
}
