package org.palliativeregister.web.prescription;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.math.BigDecimal;
import org.palliativeregister.web.text.Texts;

/** A dose is a number above zero, below what no medicament reaches, with at most three decimals. */
@FacesValidator("register.dose")
public class DoseValidator implements Validator<Number> {

    private static final BigDecimal HIGHEST = new BigDecimal("10000000");

    @Override
    public void validate(FacesContext faces, UIComponent field, Number typed) {
        if (typed != null && !isDose(new BigDecimal(typed.toString()))) {
            String sentence = Texts.say(faces.getViewRoot().getLocale(), "prescription.dose.wrong");
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        }
    }

    private static boolean isDose(BigDecimal number) {
        return number.signum() > 0
                && number.compareTo(HIGHEST) <= 0
                && number.stripTrailingZeros().scale() <= 3;
    }
}
