package org.palliativeregister.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.ResourceBundle;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.Medicament;

/** How things are said on paper, in one language. */
final class Wording {

    static final char NBSP = '\u00A0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private final Locale locale;
    private final ResourceBundle texts;
    private final DecimalFormat decimal;

    Wording(Locale language) {
        locale = "en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.forLanguageTag("ru");
        texts = ResourceBundle.getBundle("org.palliativeregister.report.report", locale);
        decimal = new DecimalFormat("#,##0.###", symbols());
    }

    private DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if (isRussian()) {
            symbols.setGroupingSeparator(NBSP);
            symbols.setDecimalSeparator(',');
        }
        return symbols;
    }

    Locale locale() {
        return locale;
    }

    boolean isRussian() {
        return "ru".equals(locale.getLanguage());
    }

    String say(String key, Object... arguments) {
        return arguments.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), locale).format(arguments);
    }

    String say(Enum<?> value) {
        return say(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** A dash for none. */
    String date(LocalDate date) {
        return write(DATE, date);
    }

    String moment(TemporalAccessor moment) {
        return write(MOMENT, moment);
    }

    private static String write(DateTimeFormatter pattern, TemporalAccessor when) {
        return when == null ? "–" : pattern.format(when);
    }

    String period(LocalDate from, LocalDate to) {
        return date(from) + NBSP + "– " + date(to);
    }

    /** A period that may have no first or no last day, which is null then; null for one that has neither. */
    String openPeriod(LocalDate from, LocalDate to) {
        if (from != null && to != null) {
            return period(from, to);
        }
        if (from == null && to == null) {
            return null;
        }
        return from == null ? say("report.period.to", date(to)) : say("report.period.from", date(from));
    }

    /** A dash for none. */
    String number(Number number) {
        return number == null ? "–" : decimal.format(number);
    }

    String diagnosis(Diagnosis diagnosis) {
        return diagnosis.getCode() + " " + (isRussian() ? diagnosis.getTitleRu() : diagnosis.getTitleEn());
    }

    String block(DiagnosisBlock block) {
        return (block == DiagnosisBlock.OTHER ? "" : block.code().replace('-', '–') + " ")
                + (isRussian() ? block.titleRu() : block.titleEn());
    }

    String substance(Medicament medicament) {
        return isRussian() ? medicament.getInnRu() : medicament.getInnEn();
    }

    String form(Medicament medicament) {
        return isRussian() ? medicament.getFormRu() : medicament.getFormEn();
    }

    String strength(Medicament medicament) {
        String strength = medicament.getStrength();
        return (isRussian() ? strength.replace('.', ',') : strength) + NBSP + unit(medicament.getUnit());
    }

    private String unit(String unit) {
        String key = "unit." + unit.replace(' ', '_');
        return texts.containsKey(key) ? texts.getString(key) : unit;
    }

    /** Substance, form and strength. */
    String medicament(Medicament medicament) {
        return substance(medicament) + ", " + form(medicament) + ", " + strength(medicament);
    }

    /** How much at once, which way and how often, as a sentence. */
    String dosage(Medicament medicament, Dosage dosage) {
        String dose = dose(dosage.getDose()) + NBSP + unit(medicament.getDoseUnit());
        return dosage.getKind() == DosageKind.PATCH
                ? say("report.dosage.PATCH", dose, dosage.getIntervalHours())
                : say(
                        "report.dosage." + dosage.getKind(),
                        dose + " " + say(medicament.getRoute()),
                        dosage.getTimesPerDay());
    }

    private String dose(BigDecimal dose) {
        return number(dose);
    }
}
