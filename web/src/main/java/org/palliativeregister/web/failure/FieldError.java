package org.palliativeregister.web.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong, told at the field where it can be mended; the field keeps what was typed. */
public final class FieldError {

    /** The attribute of a field that names the rule which is told there. */
    private static final String TELLS = "tells";

    private FieldError() {}

    /** Says so at the field, after its value has been taken over. */
    public static void tell(UIInput field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        field.setValid(false);
        field.setSubmittedValue(typed(faces, field));
        faces.addMessage(field.getClientId(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        faces.validationFailed();
    }

    /** A field with an error is drawn from what was submitted, and that is gone once it has been taken over. */
    @SuppressWarnings("unchecked")
    private static String typed(FacesContext faces, UIInput field) {
        Object value = field.getValue();
        Converter<Object> converter = field.getConverter();
        if (converter != null) {
            return converter.getAsString(faces, field, value);
        }
        return value == null ? "" : value.toString();
    }

    /** The field, among those of a part of the page that are shown, that says that it tells the rule. */
    static Optional<UIInput> telling(UIComponent part, String rule) {
        if (part instanceof UIInput field && rule.equals(field.getAttributes().get(TELLS))) {
            return Optional.of(field).filter(FieldError::isShown);
        }
        Optional<UIInput> found = Optional.empty();
        for (Iterator<UIComponent> parts = part.getFacetsAndChildren(); found.isEmpty() && parts.hasNext(); ) {
            found = telling(parts.next(), rule);
        }
        return found;
    }

    /** Asked only of what stands around the field: whether a part of a row is shown can be asked only within its row. */
    private static boolean isShown(UIComponent field) {
        return Stream.iterate(field, Objects::nonNull, UIComponent::getParent).allMatch(UIComponent::isRendered);
    }
}
