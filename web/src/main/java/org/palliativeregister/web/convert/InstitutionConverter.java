package org.palliativeregister.web.convert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;

/** An institution chosen from a list, by its number. */
@Named
@ApplicationScoped
public class InstitutionConverter implements Converter<Institution> {

    @Inject
    private InstitutionDirectory book;

    @Override
    public Institution getAsObject(FacesContext faces, UIComponent field, String number) {
        return number == null || !number.matches("-?[0-9]{1,18}") ? null : book.find(Long.parseLong(number));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Institution chosen) {
        return chosen == null ? "" : String.valueOf(chosen.getId());
    }
}
