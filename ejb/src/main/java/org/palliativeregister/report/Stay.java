package org.palliativeregister.report;

import java.time.LocalDate;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.ExclusionReason;

/** An episode as a summary counts it, without anything that names the patient. Public for the query that fills it. */
public record Stay(
        long patient,
        long institution,
        String diagnosis,
        Sex sex,
        int birthYear,
        LocalDate includedOn,
        LocalDate excludedOn,
        ExclusionReason reason) {

    /** Not excluded by the evening of {@code day}. */
    boolean lastsBeyond(LocalDate day) {
        return excludedOn == null || excludedOn.isAfter(day);
    }

    boolean isOpenInTheEveningOf(LocalDate day) {
        return !includedOn.isAfter(day) && lastsBeyond(day);
    }

    boolean begins(ReportPeriod period) {
        return period.covers(includedOn);
    }

    boolean ends(ReportPeriod period) {
        return excludedOn != null && period.covers(excludedOn);
    }
}
