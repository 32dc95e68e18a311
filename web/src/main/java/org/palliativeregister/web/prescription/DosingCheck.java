package org.palliativeregister.web.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.Prescription;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.Formats;

/** Holds what has been typed against the medicament and the calendar, and says what is wrong at which field. */
final class DosingCheck {

    private final Medicament medicament;
    private final Dosing dosing;
    private final Formats formats;
    private final DosageWords words;

    DosingCheck(Medicament medicament, Dosing dosing, Locale locale) {
        this.medicament = medicament;
        this.dosing = dosing;
        formats = new Formats(locale);
        words = new DosageWords(locale);
    }

    /** Field and sentence; empty when nothing is wrong. To be called with every field filled. */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new LinkedHashMap<>();
        checkStart(today, errors);
        checkEnd(errors);
        if (dosing.isComplete() && isOverLimit()) {
            errors.put("dose", over() + ". " + formats.say("prescription.check.over.do"));
        } else if (dosing.isComplete() && Quantity.isUnlikelyAtOnce(once())) {
            errors.put("dose", say("prescription.check.unlikely", words.quantity(once())));
        }
        return errors;
    }

    private void checkStart(LocalDate today, Map<String, String> errors) {
        LocalDate earliest = today.minusDays(Prescription.LONGEST);
        LocalDate latest = today.plusDays(Prescription.LONGEST);
        if (dosing.getFrom().isBefore(earliest) || dosing.getFrom().isAfter(latest)) {
            errors.put("from", say("prescription.from.far", Prescription.LONGEST, date(earliest), date(latest)));
        }
    }

    private void checkEnd(Map<String, String> errors) {
        if (dosing.getTo().isBefore(dosing.getFrom())) {
            errors.put("to", say("prescription.to.beforeFrom", date(dosing.getFrom())));
        } else if (dosing.days() > Prescription.LONGEST) {
            LocalDate latest = dosing.getFrom().plusDays(Prescription.LONGEST - 1L);
            errors.put("to", say("prescription.to.tooFar", Prescription.LONGEST, date(latest)));
        }
    }

    /** Whether the dose of a day is above the limit. To be called when complete. */
    boolean isOverLimit() {
        BigDecimal limit = medicament.getMaxDailyDose();
        return limit != null && daily().compareTo(limit) > 0;
    }

    /** The dose of a day and the limit, as a sentence without its full stop. */
    String over() {
        return say("prescription.check.over", inDay(), words.limit(medicament));
    }

    /** The dose of a day beside the limit, if there is one. */
    String within() {
        return medicament.getMaxDailyDose() == null
                ? say("prescription.check.noLimit", inDay())
                : say("prescription.check.within", inDay(), words.limit(medicament));
    }

    /** 60 мг в сутки; a patch gives its dose by the hour and says so in its unit. */
    private String inDay() {
        String daily = words.dose(medicament, daily());
        return dosing.isPatch() ? daily : say("prescription.check.daily", daily);
    }

    /**
     * A sentence without its full stop where a dose would take a part of a capsule, or of a tablet that may not be
     * divisible so; null otherwise.
     */
    String split() {
        Quantity once = once();
        if (once == null) {
            return null;
        }
        return switch (once.unit()) {
            case CAPSULE -> isWhole(once.amount()) ? null : say("prescription.check.capsule", words.quantity(once));
            case TABLET -> isDivisible(once.amount()) ? null : say("prescription.check.tablet", words.quantity(once));
            default -> null;
        };
    }

    /** Halves of plain tablets are common; a coating or a slow release may be lost with the first cut. */
    private boolean isDivisible(BigDecimal tablets) {
        return isWhole(medicament.isPlainTablet() ? tablets.add(tablets) : tablets);
    }

    private static boolean isWhole(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0;
    }

    /** A sentence without its full stop where the patient takes the substance already; null otherwise. */
    String already(List<PrescriptionSummary> current) {
        String same = current.stream()
                .filter(each -> each.medicament().isOfSubstanceOf(medicament))
                .filter(this::overlaps)
                .map(each -> say(
                        "prescription.check.already.item",
                        words.medicament(each.medicament()),
                        words.dosage(each.medicament(), each.dosage()),
                        date(each.lastDay())))
                .collect(Collectors.joining("; "));
        return same.isEmpty() ? null : say("prescription.check.already", same);
    }

    /** Whether there is a day on which both are taken; a repetition that begins the day after is none. */
    private boolean overlaps(PrescriptionSummary other) {
        return (dosing.getFrom() == null || !other.lastDay().isBefore(dosing.getFrom()))
                && (dosing.getTo() == null || !other.startsOn().isAfter(dosing.getTo()));
    }

    private Quantity once() {
        return Quantity.atOnce(medicament, dosing.dosage());
    }

    private BigDecimal daily() {
        Dosage dosage = dosing.dosage();
        return dosage.daily();
    }

    private String say(String key, Object... arguments) {
        return formats.say(key, arguments);
    }

    private String date(LocalDate date) {
        return formats.date(date);
    }
}
