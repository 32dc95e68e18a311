package org.palliativeregister.worklist;

import java.io.Serializable;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.PatientSummary;

/**
 * A patient who needs attention.
 *
 * @param prescription because of which; null when it is the record
 */
public record AttentionItem(PatientSummary patient, PrescriptionSummary prescription)
        implements ConcernsPatient, Serializable {

    @Override
    public long patientId() {
        return patient.patientId();
    }
}
