package org.palliativeregister.web.failure;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Leads a browser to another page, also from a request by which a script of Faces expects a part of its page. */
public final class Elsewhere {

    private Elsewhere() {}

    /** Whether the answer goes to a script of Faces. */
    static boolean isForScript(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /**
     * Leads on from a form that has written. Unlike an outcome of Faces it leaves the bean of the page alive, so that the
     * form, sent once more, still knows what it has written.
     *
     * @param path within the application, with its parameters
     */
    public static void goOn(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
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
