package org.palliativeregister.web.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads a browser to another page, also from a request by which a script of Faces expects a part of its page. */
public final class Elsewhere {

    private Elsewhere() {}

    /** Whether the answer goes to a script of Faces. */
    static boolean isForScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** @param url with the path of the context, without signs that XML would have to escape */
    public static void lead(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (isForScript(request)) {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + url
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(url);
        }
    }
}
