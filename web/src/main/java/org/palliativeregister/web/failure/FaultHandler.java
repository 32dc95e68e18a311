package org.palliativeregister.web.failure;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.NoSuchEntry;
import org.primefaces.application.exceptionhandler.ExceptionInfo;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;
import org.primefaces.csp.CspException;

/** Gives every fault a number: the person sees only the number, the log has the number and the place in the code. */
public class FaultHandler extends PrimeExceptionHandler {

    /** In front of another handler. */
    public FaultHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            tellBrokenRules(faces);
        } else if (isTampered()) {
            refuse(faces);
            return;
        }
        super.handle();
    }

    /** What is sent to the page, or kept in the session, of a fault: when it was, and nothing of its cause. */
    @Override
    protected ExceptionInfo createExceptionInfo(Throwable cause) throws IOException {
        ExceptionInfo whole = super.createExceptionInfo(cause);
        ExceptionInfo told = new ExceptionInfo();
        told.setType("");
        told.setMessage("");
        told.setStackTrace(new StackTraceElement[0]);
        told.setFormattedStackTrace("");
        told.setTimestamp(whole.getTimestamp());
        told.setFormattedTimestamp(whole.getFormattedTimestamp());
        return told;
    }

    /** Whether the form sent another nonce than its page's, so that nothing can be drawn that the page would trust. */
    private boolean isTampered() {
        for (ExceptionQueuedEvent event : getUnhandledExceptionQueuedEvents()) {
            for (Throwable cause = event.getContext().getException(); cause != null; cause = cause.getCause()) {
                if (cause instanceof CspException) {
                    return true;
                }
            }
        }
        return false;
    }

    private void refuse(FacesContext faces) {
        for (Iterator<ExceptionQueuedEvent> all =
                        getUnhandledExceptionQueuedEvents().iterator();
                all.hasNext(); ) {
            all.next();
            all.remove();
        }
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The page is shown again with its input and with the sentence of the rule. */
    private void tellBrokenRules(FacesContext faces) {
        for (Iterator<ExceptionQueuedEvent> all =
                        getUnhandledExceptionQueuedEvents().iterator();
                all.hasNext(); ) {
            Throwable thrown = all.next().getContext().getException();
            // A page that was not there was asked for by its address, and is answered as such.
            Optional<Refusal> refusal =
                    faces.isPostback() ? Refusal.ofAct(thrown, language(faces)) : Refusal.of(thrown, language(faces));
            if (refusal.isPresent()) {
                tell(faces, refusal.get());
                all.remove();
            }
        }
    }

    /** At the field that the page names for the rule, otherwise at the head of the page. */
    private static void tell(FacesContext faces, Refusal refusal) {
        Optional<UIInput> field =
                faces.getViewRoot() == null ? Optional.empty() : FieldError.telling(faces.getViewRoot(), refusal.key());
        if (field.isPresent()) {
            FieldError.tell(field.get(), refusal.sentence());
        } else {
            PageHead.refuse(faces, FacesMessage.SEVERITY_ERROR, refusal.sentence());
        }
    }

    private static Locale language(FacesContext faces) {
        return faces.getViewRoot() == null
                ? faces.getApplication().getDefaultLocale()
                : faces.getViewRoot().getLocale();
    }

    /** A page that cannot be drawn is answered under its own address, with the status that says why. */
    @Override
    protected void handleRedirect(FacesContext faces, Throwable cause, ExceptionInfo info, boolean reset)
            throws IOException {
        ExternalContext external = faces.getExternalContext();
        if (faces.getPartialViewContext().isAjaxRequest()
                || external.isResponseCommitted()
                || cause instanceof ViewExpiredException) {
            super.handleRedirect(faces, cause, info, reset);
            return;
        }
        external.responseSendError(status(cause), null);
        faces.responseComplete();
    }

    private static int status(Throwable cause) {
        if (cause instanceof NoSuchEntry) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return cause instanceof EJBAccessException
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    protected void logException(Throwable cause) {
        if (cause instanceof EJBAccessException refused) {
            RefusedAct.note(
                    (HttpServletRequest) FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getRequest(),
                    refused);
            return;
        }
        if (cause instanceof ViewExpiredException || cause instanceof NoSuchEntry) {
            return;
        }
        Fault fault = Fault.of(cause);
        fault.remember(FacesContext.getCurrentInstance().getExternalContext());
        fault.log();
    }
}
