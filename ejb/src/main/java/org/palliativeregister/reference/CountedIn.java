package org.palliativeregister.reference;

import java.util.Locale;

/** What one counts of a medicament when it is handed out: tablets, capsules, millilitres, … */
public enum CountedIn {
    TABLET("таблет"),
    CAPSULE("капсул"),
    SUPPOSITORY("суппозитор"),
    SACHET("порошок"),
    VIAL("лиофилизат"),
    PATCH(null),
    MILLILITRE(null),
    PIECE(null);

    private final String formBeginning;

    CountedIn(String formBeginning) {
        this.formBeginning = formBeginning;
    }

    /** Null for a form of which only "so much" is taken: a gel, an ointment (strength in per cent). */
    static CountedIn of(Medicament medicament) {
        if (medicament.isInPercent() && !medicament.isSolution()) {
            return null;
        }
        if (medicament.isPatch()) {
            return PATCH;
        }
        return medicament.isSolution() || medicament.getUnit().endsWith("/ml")
                ? MILLILITRE
                : ofForm(medicament.getFormRu());
    }

    private static CountedIn ofForm(String form) {
        for (CountedIn each : values()) {
            if (each.formBeginning != null && form.toLowerCase(Locale.ROOT).startsWith(each.formBeginning)) {
                return each;
            }
        }
        return PIECE;
    }
}
