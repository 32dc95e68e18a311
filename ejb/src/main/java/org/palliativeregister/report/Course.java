package org.palliativeregister.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;

/** A prescription as a summary counts it, without anything that names the patient. Public for the query that fills it. */
public record Course(
        long patient,
        long medicament,
        DosageKind kind,
        BigDecimal dose,
        Integer timesPerDay,
        Integer intervalHours,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate stoppedOn) {

    Dosage dosage() {
        return Dosage.of(kind, dose, timesPerDay, intervalHours);
    }

    /** Days taken inside the period; the day it was stopped is the last one. */
    int daysIn(ReportPeriod period) {
        LocalDate last = stoppedOn != null && stoppedOn.isBefore(endsOn) ? stoppedOn : endsOn;
        return last.isBefore(startsOn) ? 0 : period.daysOf(startsOn, last);
    }
}
