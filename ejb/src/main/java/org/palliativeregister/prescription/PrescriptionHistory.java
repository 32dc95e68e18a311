package org.palliativeregister.prescription;

import java.io.Serializable;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;

/**
 * A page of a patient's prescriptions.
 *
 * @param patientId whose they are, also where there are none
 * @param rows newest first
 * @param total how many there are on all pages
 */
public record PrescriptionHistory(long patientId, List<PrescriptionSummary> rows, long total)
        implements ConcernsPatient, Serializable {}
