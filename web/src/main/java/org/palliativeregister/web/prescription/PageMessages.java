package org.palliativeregister.web.prescription;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.web.convert.Formats;

/** What the pages of prescriptions tell, and what their addresses say. */
final class PageMessages {

    private PageMessages() {}

    /**
     * Puts each sentence to its field of a form, which keeps what was typed.
     *
     * @return whether there was any
     */
    static boolean refuse(String form, Map<String, String> errors) {
        FacesContext faces = FacesContext.getCurrentInstance();
        errors.forEach((field, sentence) -> {
            String id = form + ":" + field;
            faces.addMessage(id, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            faces.validationFailed();
            keepTyped(faces, id);
        });
        return !errors.isEmpty();
    }

    /** A field with an error is drawn from what was submitted, and that is gone once it has been taken over. */
    private static void keepTyped(FacesContext faces, String id) {
        if (faces.getViewRoot().findComponent(":" + id) instanceof UIInput input) {
            input.setSubmittedValue(typed(faces, input));
        }
    }

    @SuppressWarnings("unchecked")
    private static String typed(FacesContext faces, UIInput input) {
        Converter<Object> converter = input.getConverter();
        return converter == null
                ? String.valueOf(input.getValue())
                : converter.getAsString(faces, input, input.getValue());
    }

    /** Who changed a prescription meanwhile, and when. */
    static String changed(PrescriptionSummary now) {
        Formats formats = new Formats();
        return formats.say("prescription.amend.changed", now.changedBy(), moment(now.changedAt()));
    }

    /** A moment by the clock of the region. */
    static String moment(LocalDateTime utc) {
        return new Formats().dateTime(utc.toInstant(ZoneOffset.UTC));
    }

    /** What one should know before going on. */
    static void warn(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }
}
