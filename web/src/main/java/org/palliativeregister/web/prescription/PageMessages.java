package org.palliativeregister.web.prescription;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.FieldError;

/** What the pages of prescriptions tell, and what their addresses say. */
final class PageMessages {

    private PageMessages() {}

    /**
     * Puts each sentence to its field of a form, which keeps what was typed.
     *
     * @return whether there was any
     */
    static boolean refuse(String form, Map<String, String> errors) {
        UIViewRoot page = FacesContext.getCurrentInstance().getViewRoot();
        errors.forEach(
                (field, sentence) -> FieldError.tell((UIInput) page.findComponent(":" + form + ":" + field), sentence));
        return !errors.isEmpty();
    }

    /** A moment by the clock of the region. */
    static String moment(LocalDateTime utc) {
        return new Formats().dateTime(utc.toInstant(ZoneOffset.UTC));
    }
}
