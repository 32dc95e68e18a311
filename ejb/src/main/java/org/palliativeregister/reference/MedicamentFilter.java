package org.palliativeregister.reference;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which medicaments are listed.
 *
 * @param text stands anywhere in the substance's name or the form, in either language, or begins the ATC code
 * @param controlClass null for all
 * @param retired only the retired ones or only the others; null for all
 * @param language in which the names are ordered: English, or else Russian
 */
public record MedicamentFilter(String text, ControlClass controlClass, Boolean retired, Locale language) {

    boolean isEnglish() {
        return "en".equals(language.getLanguage());
    }

    Set<ControlClass> classes() {
        return controlClass == null ? EnumSet.allOf(ControlClass.class) : EnumSet.of(controlClass);
    }

    Set<Boolean> states() {
        return retired == null ? Set.of(true, false) : Set.of(retired);
    }
}
