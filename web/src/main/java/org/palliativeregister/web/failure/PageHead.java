package org.palliativeregister.web.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.primefaces.PrimeFaces;

/** What is told at the head of a page, as it belongs to no field. */
final class PageHead {

    /** What {@code keys.js} is told, so that no dialog lies over the sentence. */
    private static final String TOLD = "toldAtHead";

    private PageHead() {}

    /** Says why what was asked has not been done; a dialog in which it was asked closes. */
    static void refuse(FacesContext faces, FacesMessage.Severity severity, String sentence) {
        refuse(faces, new FacesMessage(severity, sentence, sentence));
    }

    /** The same, with whatever the message carries. */
    static void refuse(FacesContext faces, FacesMessage message) {
        faces.addMessage(null, message);
        faces.validationFailed();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam(TOLD, true);
        }
    }
}
