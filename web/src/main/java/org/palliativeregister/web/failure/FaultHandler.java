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
import org.palliativeregister.record.MergedAway;
import org.palliativeregister.record.NoSuchPatient;
import org.palliativeregister.record.Remaining;
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
        boolean drawn = faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
        if (drawn && isTampered()) {
            refuse(faces);
            return;
        }
        if (isLedOn(faces)) {
            return;
        }
        tellGone(faces, drawn);
        if (!drawn) {
            tellBrokenRules(faces);
        }
        super.handle();
    }

    /** A page of a record that was merged into another gives way to that of the remaining one; a script stays on it. */
    private boolean isLedOn(FacesContext faces) {
        if (faces.getPartialViewContext().isAjaxRequest()
                || faces.getExternalContext().isResponseCommitted()) {
            return false;
        }
        Optional<Remaining> remaining = thrown().flatMap(Whereabouts::of);
        remaining.ifPresent(one -> {
            forget();
            Whereabouts.leadTo(one);
        });
        return remaining.isPresent() || isLedHome();
    }

    private boolean isLedHome() {
        Optional<MergedAway> away = thrown().flatMap(Whereabouts::awayOf);
        away.ifPresent(one -> {
            forget();
            Whereabouts.leadHome(one);
        });
        return away.isPresent();
    }

    /**
     * An act in a page whose patient has gone, or whose entry goes while the answer is drawn: nothing of the page can be
     * drawn anew, so its messages alone are, and what was typed stays. The template says so to {@code p:ajaxExceptionHandler}.
     */
    private void tellGone(FacesContext faces, boolean drawn) {
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            return;
        }
        thrown().filter(thrown -> isOf(thrown, drawn ? NoSuchEntry.class : NoSuchPatient.class))
                .ifPresent(thrown -> PageHead.refuse(faces, gone(faces, thrown)));
    }

    private static FacesMessage gone(FacesContext faces, Throwable thrown) {
        Locale locale = language(faces);
        return Whereabouts.of(thrown)
                .map(remaining -> Whereabouts.told(remaining, locale))
                .or(() -> Whereabouts.awayOf(thrown)
                        .map(away -> Notice.error("failure.mergedAway", away.number(), away.remaining())))
                .orElseGet(() -> Notice.error("failure.noSuchEntry"));
    }

    /** The first one, which is the one that is answered. */
    private Optional<Throwable> thrown() {
        Iterator<ExceptionQueuedEvent> all = getUnhandledExceptionQueuedEvents().iterator();
        return all.hasNext() ? Optional.of(all.next().getContext().getException()) : Optional.empty();
    }

    private static boolean isOf(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
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
            if (isOf(event.getContext().getException(), CspException.class)) {
                return true;
            }
        }
        return false;
    }

    private void forget() {
        for (Iterator<ExceptionQueuedEvent> all =
                        getUnhandledExceptionQueuedEvents().iterator();
                all.hasNext(); ) {
            all.next();
            all.remove();
        }
    }

    private void refuse(FacesContext faces) {
        forget();
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
            if (faces.getPartialViewContext().isAjaxRequest() && isOf(thrown, NoSuchPatient.class)) {
                continue;
            }
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
