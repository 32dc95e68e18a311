package org.palliativeregister.web.prescription;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.text.Texts;

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
            input.setSubmittedValue(typed(input.getValue()));
        }
    }

    private static String typed(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof LocalDate date ? new Formats().date(date) : String.valueOf(value);
    }

    /** Good news for this page. */
    static void said(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = Texts.say(faces.getViewRoot().getLocale(), key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Good news, kept for the page that follows. */
    static void done(String key) {
        said(key);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Who changed a prescription meanwhile, and when. */
    static String changed(PrescriptionSummary now) {
        Formats formats = new Formats();
        return formats.say("prescription.amend.changed", now.changedBy(), moment(now.changedAt()));
    }

    /** A moment by the clock of the server. */
    static String moment(LocalDateTime utc) {
        return new Formats().dateTime(utc.toInstant(ZoneOffset.UTC));
    }

    /** What one should know before going on. */
    static void warn(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }

    /** @throws NoSuchEntry when the address has no number where one belongs */
    static long number(String parameter) {
        if (parameter == null || !parameter.matches("\\d{1,18}")) {
            throw new NoSuchEntry();
        }
        return Long.parseLong(parameter);
    }
}
