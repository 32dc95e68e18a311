package org.palliativeregister.web.convert;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A number typed with either decimal mark. The field tells by its attributes {@code least}, {@code most} and
 * {@code places} what may stand there; without them 0 to 999999999 with three decimals.
 */
@FacesConverter(value = "register.number", managed = true)
public class NumberConverter implements Converter<BigDecimal> {

    @Override
    public BigDecimal getAsObject(FacesContext faces, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Locale locale = faces.getViewRoot().getLocale();
        try {
            return new TypedNumber(
                            new BigDecimal(attribute(field, "least", "0")),
                            new BigDecimal(attribute(field, "most", "999999999")),
                            Integer.parseInt(attribute(field, "places", "3")))
                    .read(typed);
        } catch (TypedNumber.Unreadable unreadable) {
            String sentence = unreadable.sentence(locale);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), unreadable);
        }
    }

    private static String attribute(UIComponent field, String name, String otherwise) {
        Object value = field.getAttributes().get(name);
        return value == null || value.toString().isEmpty() ? otherwise : value.toString();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, BigDecimal number) {
        Locale locale = faces.getViewRoot().getLocale();
        return number == null ? "" : TypedNumber.write(number, new Formats(locale).getDecimalMark());
    }
}
