package org.palliativeregister.web.failure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;

/** What the page about a fault shows: its number, and nothing of its cause. */
@Named("fault")
@RequestScoped
public class FaultPage {

    /** The number of the fault that led here; a fault outside Faces is numbered and logged now. Null without a fault. */
    public String getNumber() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        Object known = context.getRequestMap().get(Fault.NUMBER);
        if (known == null && context.getSession(false) != null) {
            known = context.getSessionMap().get(Fault.NUMBER);
        }
        return known == null ? numberNow(context) : (String) known;
    }

    private static String numberNow(ExternalContext context) {
        Object cause = context.getRequestMap().get(RequestDispatcher.ERROR_EXCEPTION);
        if (!(cause instanceof Throwable thrown)) {
            return null;
        }
        Fault fault = Fault.of(thrown);
        fault.remember(context);
        fault.log();
        return fault.number();
    }
}
