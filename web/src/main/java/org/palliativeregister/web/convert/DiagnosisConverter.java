package org.palliativeregister.web.convert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;

/** A diagnosis chosen from the book, by its number. */
@Named
@ApplicationScoped
public class DiagnosisConverter implements Converter<Diagnosis> {

    @Inject
    private DiagnosisBook book;

    @Override
    public Diagnosis getAsObject(FacesContext faces, UIComponent field, String number) {
        return number == null || !number.matches("-?[0-9]{1,18}") ? null : book.find(Long.parseLong(number));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Diagnosis chosen) {
        return chosen == null ? "" : String.valueOf(chosen.getId());
    }
}
