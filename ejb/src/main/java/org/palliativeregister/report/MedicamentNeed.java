package org.palliativeregister.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;

/**
 * What of one medicament is needed for the days of the period.
 *
 * @param patients who had it prescribed, each counted once
 * @param prescriptions that cover at least one day of the period
 * @param quantity in {@code unit}; null where nothing of it can be counted
 */
public record MedicamentNeed(
        Medicament medicament, int patients, int prescriptions, BigDecimal quantity, CountedIn unit)
        implements Serializable {

    /** By substance, form and strength, as the names of a language are ordered: Russian ones unless English is asked. */
    public static Comparator<MedicamentNeed> order(Locale language) {
        boolean english = "en".equals(language.getLanguage());
        Collator names = Collator.getInstance(english ? Locale.ENGLISH : Locale.forLanguageTag("ru"));
        return Comparator.comparing(
                        (MedicamentNeed need) -> english
                                ? need.medicament().getInnEn()
                                : need.medicament().getInnRu(),
                        names)
                .thenComparing(
                        need -> english
                                ? need.medicament().getFormEn()
                                : need.medicament().getFormRu(),
                        names)
                .thenComparing(
                        need -> need.medicament().getUnitContent(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(need -> need.medicament().getStrength());
    }
}
