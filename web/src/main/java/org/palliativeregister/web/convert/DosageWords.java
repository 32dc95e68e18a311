package org.palliativeregister.web.convert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;

/** Medicaments, dosages and quantities in words, in the language of the page. */
@Named("dosageWords")
@RequestScoped
public class DosageWords {

    private final Locale locale;
    private final Formats formats;

    /** In the language of the page being drawn. */
    public DosageWords() {
        this(
                FacesContext.getCurrentInstance() == null
                        ? Locale.forLanguageTag("ru")
                        : FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** In the language of a locale. */
    public DosageWords(Locale locale) {
        this.locale = locale;
        formats = new Formats(locale);
    }

    /** The substance (INN). */
    public String substance(Medicament medicament) {
        return isRussian() ? medicament.getInnRu() : medicament.getInnEn();
    }

    /** The form: «таблетки». */
    public String form(Medicament medicament) {
        return isRussian() ? medicament.getFormRu() : medicament.getFormEn();
    }

    private boolean isRussian() {
        return "ru".equals(locale.getLanguage());
    }

    /** A strength with its unit: 0,2 + 0,2 мг, 10 мг/мл. */
    public String strength(Medicament medicament) {
        String numbers = Stream.of(medicament.getStrength().split("\\+"))
                .map(this::localized)
                .collect(Collectors.joining(Formats.NBSP + "+" + Formats.NBSP));
        return numbers + Formats.NBSP + unit(medicament.getUnit());
    }

    private String localized(String number) {
        String plain = number.strip().replace(',', '.');
        return plain.matches("\\d{1,9}(\\.\\d{1,6})?") ? formats.dose(new BigDecimal(plain), null) : number;
    }

    /** Substance, form and strength, as the book names it. */
    public String medicament(Medicament medicament) {
        return medicament == null ? "" : substance(medicament) + ", " + form(medicament) + ", " + strength(medicament);
    }

    /** A unit of strength or dose; one that the texts do not know stays as it is. */
    public String unit(String unit) {
        String key = "unit." + unit;
        return formats.knows(key) ? formats.say(key) : unit;
    }

    /** In what a dose of the medicament is given. */
    public String doseUnit(Medicament medicament) {
        return unit("%".equals(medicament.getDoseUnit()) ? "application" : medicament.getDoseUnit());
    }

    /** A dose of the medicament: 60 мг. */
    public String dose(Medicament medicament, BigDecimal dose) {
        return formats.dose(dose, doseUnit(medicament));
    }

    /** The highest daily dose; null where there is none. */
    public String limit(Medicament medicament) {
        BigDecimal limit = medicament.getMaxDailyDose();
        return limit == null ? null : dose(medicament, limit);
    }

    /** How much, which way, how often: 60 мг внутрь 2 раза в день. */
    public String dosage(Medicament medicament, Dosage dosage) {
        String dose = dose(medicament, dosage.getDose());
        return dosage.getKind() == DosageKind.PATCH
                ? dose + ", " + often(dosage)
                : dose + " " + formats.say("Route." + medicament.getRoute()) + " " + often(dosage);
    }

    /** How often: 2 раза в день; при необходимости, не чаще 6 раз в день; замена каждые 72 часа. */
    public String often(Dosage dosage) {
        return switch (dosage.getKind()) {
            case REGULAR -> formats.plural("prescription.times", dosage.getTimesPerDay());
            case AS_NEEDED -> formats.plural("prescription.asNeeded", dosage.getTimesPerDay());
            case PATCH -> formats.plural("prescription.renewed", dosage.getIntervalHours());
        };
    }

    /** What is taken at once: 1,5 таблетки; null where nothing can be counted. */
    public String atOnce(Medicament medicament, Dosage dosage) {
        return quantity(Quantity.atOnce(medicament, dosage));
    }

    /** A quantity in words: 60 таблеток; null for none. */
    public String quantity(Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        String key = "CountedIn." + quantity.unit();
        boolean whole = quantity.amount().scale() <= 0;
        return whole
                ? formats.plural(key, quantity.amount())
                : formats.say(key + ".few", formats.number(quantity.amount()));
    }

    /** A quantity for a column: 60 таб.; a dash for none. */
    public String brief(Quantity quantity) {
        return quantity == null ? "–" : brief(quantity.amount(), quantity.unit());
    }

    /** A quantity for a column: 60 таб.; a dash for none. */
    public String brief(BigDecimal amount, CountedIn unit) {
        return amount == null || unit == null
                ? "–"
                : formats.number(amount) + Formats.NBSP + formats.say("CountedIn." + unit + ".brief");
    }

    /** From the first day to the last, and how many days that are. */
    public String period(LocalDate from, LocalDate to) {
        long days = new Regimen(null, from, to, null).days();
        return formats.say(
                "prescription.period",
                formats.longDate(from),
                formats.longDate(to),
                formats.plural("convert.days", days));
    }

    /** A new prescription as one reads it aloud, with how much is needed in all. */
    public String sentence(Medicament medicament, Regimen regimen) {
        String needed = quantity(Quantity.forDays(medicament, regimen.dosage(), regimen.days()));
        return order(medicament, regimen) + (needed == null ? "" : " " + formats.say("prescription.needed", needed));
    }

    /** What is ordered as one reads it aloud; of an amendment, of which the days before count by what was said then. */
    public String order(Medicament medicament, Regimen regimen) {
        String once = atOnce(medicament, regimen.dosage());
        return medicament(medicament)
                + ". " + dosage(medicament, regimen.dosage())
                + (once == null ? "" : " " + formats.say("prescription.once", once))
                + ", " + period(regimen.from(), regimen.to()) + ".";
    }
}
