package org.palliativeregister.prescription;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.FreeText;

/**
 * What is ordered of a medicament: how much and how often, from the first day to the last (both taken), and a remark.
 *
 * @param note null or blank for none; at most {@link #LONGEST_NOTE} characters
 */
public record Regimen(Dosage dosage, LocalDate from, LocalDate to, String note) implements Serializable {

    /** Longest remark, characters. */
    public static final int LONGEST_NOTE = 1000;

    /** @throws RuleViolation when there is no period, it is too long, or the remark cannot be kept */
    public Regimen {
        requirePeriod(from, to);
        FreeText.of(note, LONGEST_NOTE);
    }

    static void requirePeriod(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            throw new RuleViolation("rule.prescription.noPeriod");
        }
        if (to.isBefore(from)) {
            throw new RuleViolation("rule.prescription.endBeforeStart");
        }
        if (ChronoUnit.DAYS.between(from, to) >= Prescription.LONGEST) {
            throw new RuleViolation("rule.prescription.tooLong", Prescription.LONGEST);
        }
    }

    /** Days that are covered, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Without the remark: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Regimen[" + from + ".." + to + "]";
    }
}
