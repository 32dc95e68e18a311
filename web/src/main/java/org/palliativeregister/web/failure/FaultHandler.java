package org.palliativeregister.web.failure;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/** Gives every fault a number: the person sees only the number, the log has the number and the place in the code. */
public class FaultHandler extends PrimeExceptionHandler {

    private static final System.Logger LOG = System.getLogger(FaultHandler.class.getName());

    /** In front of another handler. */
    public FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    protected void logException(Throwable cause) {
        if (cause instanceof ViewExpiredException) {
            return;
        }
        Fault fault = Fault.of(cause);
        fault.remember(FacesContext.getCurrentInstance().getExternalContext());
        LOG.log(System.Logger.Level.ERROR, "Fault " + fault.number(), fault.withoutWords());
    }
}
