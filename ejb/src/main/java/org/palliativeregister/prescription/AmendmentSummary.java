package org.palliativeregister.prescription;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a prescription said until it was amended.
 *
 * @param at when it was amended, UTC
 * @param by login of who did
 */
public record AmendmentSummary(
        LocalDateTime at,
        String by,
        AmendReason reason,
        Dosage dosage,
        LocalDate startsOn,
        LocalDate endsOn,
        Remarks remarks)
        implements Serializable {

    static AmendmentSummary of(PrescriptionAmendment amendment) {
        return new AmendmentSummary(
                amendment.getCreatedAt(),
                amendment.getCreatedBy(),
                amendment.getReason(),
                amendment.getDosage(),
                amendment.getStartsOn(),
                amendment.getEndsOn(),
                new Remarks(amendment.getNote(), null));
    }
}
