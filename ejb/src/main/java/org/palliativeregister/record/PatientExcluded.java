package org.palliativeregister.record;

import java.time.LocalDate;

/**
 * A patient was taken off the register; told within the same transaction, so that what follows from it is done or undone
 * together with it.
 *
 * @param on last day on the register
 */
public record PatientExcluded(long patientId, LocalDate on, ExclusionReason reason) {}
