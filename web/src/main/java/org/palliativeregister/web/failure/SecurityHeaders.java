package org.palliativeregister.web.failure;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the browser what it may not do with an answer.
 *
 * <p>The content policy of a Faces page is sent by Faces itself, because it carries the nonce of the page; a second
 * policy would be intersected with it and forbid the page's own scripts. Everything else gets the policy from here.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {

    /** System property; {@code false} leaves Strict-Transport-Security out, for a server with a throwaway certificate. */
    static final String HSTS = "palliativeregister.hsts";

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String NOTHING_BUT_DATA =
            "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        writeCommon(request, response);
        response.setHeader(POLICY, isPage(request) ? null : NOTHING_BUT_DATA);
        if (isResource(request) && isVersioned(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", isResource(request) ? "no-cache" : "no-store");
        chain.doFilter(request, isResource(request) ? new KeptCaching(response) : response);
    }

    /** For an answer without a page that is given before any filter is called, as those of the sign-in are. */
    public static void write(HttpServletRequest request, HttpServletResponse response) {
        writeCommon(request, response);
        response.setHeader(POLICY, NOTHING_BUT_DATA);
        response.setHeader("Cache-Control", "no-store");
    }

    private static void writeCommon(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure() && Boolean.parseBoolean(System.getProperty(HSTS, "true"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml") && !isResource(request);
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith(RESOURCES);
    }

    /** What comes inside PrimeFaces has its version in the address, our own resources their content. */
    private static boolean isVersioned(HttpServletRequest request) {
        return "primefaces".equals(request.getParameter("ln")) && request.getParameter("v") != null
                || request.getParameter(OwnResources.CONTENT) != null;
    }

    /** Faces would have every resource kept for a week. */
    private static final class KeptCaching extends HttpServletResponseWrapper {

        private static final Set<String> CACHING = Set.of("cache-control", "expires");

        private KeptCaching(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (!CACHING.contains(name.toLowerCase(Locale.ROOT))) {
                super.setDateHeader(name, date);
            }
        }
    }
}
