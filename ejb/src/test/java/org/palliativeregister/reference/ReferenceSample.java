package org.palliativeregister.reference;

/** Entries of the reference books, as they would be read. */
public final class ReferenceSample {

    private ReferenceSample() {}

    public static Medicament medicament(String innRu, String innEn, String formRu, String strength, String unit) {
        Medicament medicament = new Medicament();
        medicament.setInnRu(innRu);
        medicament.setInnEn(innEn);
        medicament.setFormRu(formRu);
        medicament.setFormEn("form of " + innEn);
        medicament.setStrength(strength);
        medicament.setUnit(unit);
        medicament.setRoute(Route.ORAL);
        return medicament;
    }

    public static Medicament morphine() {
        return medicament("Морфин", "Morphine", "таблетки с пролонгированным высвобождением", "30", "mg");
    }

    public static Medicament fentanyl() {
        return medicament("Фентанил", "Fentanyl", "пластырь трансдермальный (ТТС)", "25", "mcg/h");
    }

    public static Diagnosis diagnosis(String code, String titleRu, String titleEn) {
        return new Diagnosis() {
            @Override
            public String getCode() {
                return code;
            }

            @Override
            public String getTitleRu() {
                return titleRu;
            }

            @Override
            public String getTitleEn() {
                return titleEn;
            }
        };
    }
}
