package org.palliativeregister.merging;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.RegisterNumber;

/**
 * A merge, at the remaining record.
 *
 * @param dissolvedId patient whose record became part of it
 * @param registerNumber of that patient
 * @param by login
 * @param at UTC
 * @param reason sealed when it is serialised
 * @param mayUndo whether the institution of the other record is one of the caller's
 */
public record MergeSummary(
        long dissolvedId,
        long registerNumber,
        int version,
        String by,
        LocalDateTime at,
        ConfidentialText reason,
        boolean mayUndo)
        implements Serializable {

    static MergeSummary of(RecordMerge merge, long registerNumber, boolean mayUndo) {
        return new MergeSummary(
                merge.getDissolvedId(),
                registerNumber,
                merge.getVersion(),
                merge.getCreatedBy(),
                merge.getCreatedAt(),
                merge.getReason(),
                mayUndo);
    }

    /** The register number as people write it. */
    public String number() {
        return RegisterNumber.written(registerNumber);
    }

    /** Null when it cannot be read. */
    public String reasonText() {
        return reason.isReadable() ? reason.value() : null;
    }
}
