package org.palliativeregister.web.convert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentBook;

/** A medicament by its number in the book; what is no number stands for none chosen. */
@Named
@ApplicationScoped
public class MedicamentConverter implements Converter<Medicament> {

    @Inject
    private MedicamentBook book;

    @Override
    public Medicament getAsObject(FacesContext faces, UIComponent field, String number) {
        return number == null || !number.matches("\\d{1,18}") ? null : book.find(Long.parseLong(number));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Medicament medicament) {
        return medicament == null ? "" : String.valueOf(medicament.getId());
    }
}
