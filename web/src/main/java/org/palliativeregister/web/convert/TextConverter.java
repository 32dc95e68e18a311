package org.palliativeregister.web.convert;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/** A text as it was typed; spaces of whatever kind and nothing else are as good as an empty field. */
@FacesConverter("register.text")
public class TextConverter implements Converter<String> {

    @Override
    public String getAsObject(FacesContext faces, UIComponent field, String typed) {
        return typed == null || typed.codePoints().allMatch(TextConverter::isSpace) ? null : typed;
    }

    /** A space that does not break is one too, which Java counts as no white space. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, String text) {
        return text == null ? "" : text;
    }
}
