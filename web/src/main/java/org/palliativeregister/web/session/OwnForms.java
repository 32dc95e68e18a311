package org.palliativeregister.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Takes forms from the register's own pages only. The pages of who is signed in bear a token of their view besides; the
 * sign-in page has no session yet and no token, and without this a foreign page could sign somebody in under another's
 * account.
 */
@WebFilter("*.xhtml")
public class OwnForms extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** {@code none}: typed or reloaded by the person, which no page can bring about. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod())
                && !isOwn(
                        request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What sends neither header is no browser of the last years, and nobody's page can make it send a form. */
    static boolean isOwn(String fetchSite, String origin, String host) {
        if (fetchSite != null) {
            return OWN.contains(fetchSite);
        }
        return origin == null || origin.equals("https://" + host);
    }
}
