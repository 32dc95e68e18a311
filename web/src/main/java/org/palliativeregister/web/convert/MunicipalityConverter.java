package org.palliativeregister.web.convert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.institution.Municipality;

/** A municipal unit chosen from a list, by its number. */
@Named
@ApplicationScoped
public class MunicipalityConverter implements Converter<Municipality> {

    @Inject
    private InstitutionDirectory book;

    @Override
    public Municipality getAsObject(FacesContext faces, UIComponent field, String number) {
        return number == null || !number.matches("-?[0-9]{1,18}")
                ? null
                : book.findMunicipality(Long.parseLong(number));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Municipality chosen) {
        return chosen == null ? "" : String.valueOf(chosen.getId());
    }
}
