package org.palliativeregister.web.convert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import org.palliativeregister.institution.Municipality;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.web.text.Texts;

/** What things of the register are called in the language of the page. */
@Named("localNames")
@RequestScoped
public class LocalNames {

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static boolean russian() {
        return "ru".equals(locale().getLanguage());
    }

    /** The text of a constant, key {@code Sex.MALE}; a dash for none. */
    public String constant(Enum<?> constant) {
        return constant == null
                ? "–"
                : Texts.say(locale(), constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A dash for none. */
    public String municipality(Municipality municipality) {
        if (municipality == null) {
            return "–";
        }
        return russian() ? municipality.getNameRu() : municipality.getNameEn();
    }

    /** A dash for none. */
    public String title(Diagnosis diagnosis) {
        if (diagnosis == null) {
            return "–";
        }
        return russian() ? diagnosis.getTitleRu() : diagnosis.getTitleEn();
    }

    /** Code and title; empty for none, as in a field that is not filled in. */
    public String diagnosis(Diagnosis diagnosis) {
        return diagnosis == null ? "" : diagnosis.getCode() + " " + title(diagnosis);
    }
}
