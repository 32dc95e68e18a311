package org.palliativeregister.prescription;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which of a patient's prescriptions are shown.
 *
 * @param from taken on this day or later; null for any
 * @param to taken on this day or earlier; null for any
 * @param status null for any
 * @param opioidsOnly only what is an opioid by its ATC code
 */
public record HistoryFilter(LocalDate from, LocalDate to, PrescriptionStatus status, boolean opioidsOnly)
        implements Serializable {

    /** Everything. */
    public static final HistoryFilter ALL = new HistoryFilter(null, null, null, false);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    LocalDate earliest() {
        return from == null ? EARLIEST : from;
    }

    LocalDate latest() {
        return to == null ? LATEST : to;
    }
}
