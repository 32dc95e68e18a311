package org.palliativeregister.web.failure;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Notes who is shown that a page is not for them: what {@code web.xml} closes, and what a use case refuses. */
@WebFilter(urlPatterns = RefusedPages.PAGE, dispatcherTypes = DispatcherType.ERROR)
public class RefusedPages extends HttpFilter {

    static final String PAGE = "/failure/forbidden.xhtml";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RefusedAct.notePage(request);
        if (Elsewhere.isForScript(request)) {
            // The script would not show a page that comes with a status of refusal: its button would wait for ever.
            Elsewhere.lead(request, response, request.getContextPath() + PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
