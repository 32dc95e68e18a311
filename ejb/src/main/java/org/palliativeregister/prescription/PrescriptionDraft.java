package org.palliativeregister.prescription;

import java.io.Serializable;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.reference.Medicament;

/**
 * A prescription that is proposed and not yet written.
 *
 * @param noteLost the instructions of the one before cannot be read, and are wanting here
 */
public record PrescriptionDraft(long patientId, Medicament medicament, Regimen regimen, boolean noteLost)
        implements ConcernsPatient, Serializable {}
