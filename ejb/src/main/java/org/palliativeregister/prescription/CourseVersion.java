package org.palliativeregister.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.RegionTime;

/**
 * What a prescription says, or said until it was amended, as far as it is counted: without anything that names the
 * patient. Public for the query that fills it.
 *
 * @param prescription number of the prescription
 * @param dose in the medicament's dose unit
 * @param endsOn the last day, counted
 * @param stoppedOn the last day on which it is taken where that is earlier; null while it was not stopped
 * @param stopReason null while it was not stopped
 * @param amendedAt when it was amended and said something else, UTC; null for what it says now
 * @param amendReason why it was amended; null for what it says now
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
        StopReason stopReason,
        LocalDateTime amendedAt,
        AmendReason amendReason) {

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
            LocalDate stoppedOn,
            StopReason stopReason) {
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
                stopReason,
                null,
                null);
    }

    static CourseVersion of(Prescription now) {
        Dosage dosage = now.getDosage();
        return new CourseVersion(
                now.getId(),
                now.patientId(),
                now.getMedicament().getId(),
                dosage.getKind(),
                dosage.getDose(),
                dosage.getTimesPerDay(),
                dosage.getIntervalHours(),
                now.getStartsOn(),
                now.getEndsOn(),
                now.getStoppedOn(),
                now.getStopReason());
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

    /** Whether nothing is needed by it: it was corrected as an error of writing, or the whole prescription was one. */
    boolean isError() {
        return amendReason == AmendReason.WRITING_ERROR || stopReason == StopReason.WRITTEN_IN_ERROR;
    }

    /** The first day of which it speaks no more; the day of the amendment belongs to what is said from then on. */
    LocalDate validUntil() {
        return amendedAt == null ? LocalDate.MAX : RegionTime.ofUtc(amendedAt).toLocalDate();
    }

    /** Days taken from {@code from} to {@code to}, both counted; the day it was stopped is the last one. */
    long days(LocalDate from, LocalDate to) {
        LocalDate first = later(startsOn, from);
        LocalDate end = stoppedOn == null ? endsOn : earlier(stoppedOn, endsOn);
        LocalDate last = earlier(earlier(end, to), validUntil().minusDays(1));
        return last.isBefore(first) ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
