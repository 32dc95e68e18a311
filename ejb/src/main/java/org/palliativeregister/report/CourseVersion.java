package org.palliativeregister.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;

/**
 * What a prescription says, or said until it was amended, as a summary counts it: without anything that names the
 * patient. Public for the query that fills it.
 *
 * @param amendedAt when it was amended and said something else, UTC; null for what it says now
 */
public record CourseVersion(
        long prescription,
        long patient,
        long medicament,
        DosageKind kind,
        BigDecimal dose,
        Integer timesPerDay,
        Integer intervalHours,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate stoppedOn,
        LocalDateTime amendedAt) {

    /** What it says now. */
    public CourseVersion(
            long prescription,
            long patient,
            long medicament,
            DosageKind kind,
            BigDecimal dose,
            Integer timesPerDay,
            Integer intervalHours,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate stoppedOn) {
        this(
                prescription,
                patient,
                medicament,
                kind,
                dose,
                timesPerDay,
                intervalHours,
                startsOn,
                endsOn,
                stoppedOn,
                null);
    }

    /** What it asks for; days of the same prescription that ask for the same are counted together. */
    record Asked(DosageKind kind, BigDecimal dose, Integer timesPerDay, Integer intervalHours) {

        Dosage dosage() {
            return Dosage.of(kind, dose, timesPerDay, intervalHours);
        }
    }

    Asked asked() {
        return new Asked(kind, dose.stripTrailingZeros(), timesPerDay, intervalHours);
    }

    /** The first day of which it speaks no more; the day of the amendment belongs to what was said then. */
    LocalDate validUntil() {
        return amendedAt == null ? LocalDate.MAX : RegionTime.ofUtc(amendedAt).toLocalDate();
    }

    /**
     * Days taken inside the period; the day it was stopped is the last one.
     *
     * @param since the first day of which it speaks
     */
    int daysIn(ReportPeriod period, LocalDate since) {
        LocalDate first = later(startsOn, since);
        LocalDate last = earlier(
                stoppedOn == null ? endsOn : earlier(stoppedOn, endsOn),
                validUntil().minusDays(1));
        return last.isBefore(first) ? 0 : period.daysOf(first, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
