package org.palliativeregister.web.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A strength as people type it, 37,5 + 325, and as the book keeps it, 37.5+325. */
@FacesConverter("register.strength")
public class StrengthConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        return typed == null || typed.isBlank()
                ? null
                : typed.replaceAll("\\s*\\+\\s*", "+").replace(',', '.').strip();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String strength) {
        return strength == null ? "" : strength;
    }
}
