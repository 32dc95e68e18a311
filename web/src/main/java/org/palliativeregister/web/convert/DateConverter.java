package org.palliativeregister.web.convert;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.util.Locale;

/** A date typed as 30.04.1955. A date that does not exist is refused with the reason, never moved to a near one. */
@FacesConverter(value = "register.date", managed = true)
public class DateConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Locale locale = faces.getViewRoot().getLocale();
        try {
            return TypedDate.read(typed);
        } catch (TypedDate.Impossible impossible) {
            String sentence = impossible.sentence(locale);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), impossible);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate date) {
        return date == null ? "" : TypedDate.write(date);
    }
}
