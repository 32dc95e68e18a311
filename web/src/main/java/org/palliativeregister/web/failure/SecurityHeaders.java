package org.palliativeregister.web.failure;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

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
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (request.isSecure() && Boolean.parseBoolean(System.getProperty(HSTS, "true"))) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", caching(request));
        response.setHeader(POLICY, isPage(request) ? null : NOTHING_BUT_DATA);
        chain.doFilter(request, response);
    }

    /** What comes with PrimeFaces has its version in the address and is kept; our own resources are asked for again; pages are never stored. */
    private static String caching(HttpServletRequest request) {
        if (!isResource(request)) {
            return "no-store";
        }
        String query = request.getQueryString();
        return query != null && query.contains("ln=primefaces&") && query.contains("v=")
                ? "max-age=604800"
                : "no-cache";
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml") && !isResource(request);
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getServletPath().startsWith(RESOURCES);
    }
}
