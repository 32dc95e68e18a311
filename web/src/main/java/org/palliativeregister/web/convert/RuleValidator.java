package org.palliativeregister.web.convert;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.BirthDate;
import org.palliativeregister.patient.FreeText;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.web.text.Texts;

/**
 * Lets a value of the register check what was typed, so that its rule is told at the field. The attribute {@code rule}
 * of the field names the value, {@code born} a birth date, {@code past} a day that is not in the future; {@code longest} is the length of a free text.
 */
@FacesValidator("register.rule")
public class RuleValidator implements Validator<Object> {

    private static final Map<String, Consumer<String>> RULES =
            Map.of("name", typed -> PersonName.of(typed, typed, typed), "snils", Snils::of, "policy", OmsPolicy::of);

    @Override
    public void validate(FacesContext faces, UIComponent field, Object typed) {
        if (typed == null || typed.toString().isBlank()) {
            return;
        }
        try {
            check(field, typed);
        } catch (RuleViolation broken) {
            String sentence = Texts.say(faces.getViewRoot().getLocale(), broken.key(), broken.arguments());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence), broken);
        }
    }

    private static void check(UIComponent field, Object typed) {
        String rule = (String) field.getAttributes().get("rule");
        switch (rule) {
            case "born" -> BirthDate.check((LocalDate) typed);
            case "past" -> past((LocalDate) typed);
            case "text" ->
                FreeText.of(
                        typed.toString(),
                        Integer.parseInt(String.valueOf(field.getAttributes().get("longest"))));
            default -> RULES.get(rule).accept(typed.toString());
        }
    }

    private static void past(LocalDate day) {
        if (day.isAfter(RegionTime.today())) {
            throw new RuleViolation("rule.record.inFuture");
        }
    }
}
