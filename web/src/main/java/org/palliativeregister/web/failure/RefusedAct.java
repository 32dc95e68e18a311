package org.palliativeregister.web.failure;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import org.palliativeregister.audit.Refusals;

/** Has it written down that somebody signed in was refused an act or a page for want of a permission. */
final class RefusedAct {

    private static final String NOTED = RefusedAct.class.getName();

    /** By this the container's view of a use case is known in a stack: {@code …report.Reporting$$$view12}. */
    private static final String VIEW = "$$$view";

    private RefusedAct() {}

    /** Of an act that the container did not let begin. */
    static void note(HttpServletRequest request, EJBAccessException refused) {
        note(request, act(refused));
        request.setAttribute(NOTED, true);
    }

    /** Of the page that the request asked for, unless its act has been noted. */
    static void notePage(HttpServletRequest request) {
        if (request.getAttribute(NOTED) == null) {
            note(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
        }
    }

    private static void note(HttpServletRequest request, String act) {
        Principal caller = request.getUserPrincipal();
        if (caller != null) {
            CDI.current().select(Refusals.class).get().note(caller.getName(), act);
        }
    }

    /** Use case and method, {@code Reporting.summary}. */
    static String act(EJBAccessException refused) {
        return Arrays.stream(refused.getStackTrace())
                .filter(frame -> frame.getClassName().contains(VIEW))
                .findFirst()
                .map(frame -> useCase(frame.getClassName()) + "." + frame.getMethodName())
                .orElse("unknown");
    }

    private static String useCase(String view) {
        String type = view.substring(0, view.indexOf(VIEW));
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
