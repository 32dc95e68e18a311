package org.palliativeregister.record;

import java.io.Serializable;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;

/**
 * Somebody on the register who bears the same document number.
 *
 * @param number register number, as it is written
 * @param summary null when the patient is outside the caller's institutions
 */
public record SamePerson(long patientId, String number, PatientSummary summary)
        implements ConcernsPatient, Serializable {

    static SamePerson of(Patient patient, PatientSummary summary) {
        return new SamePerson(patient.getId(), RegisterNumber.written(patient.getNumber()), summary);
    }
}
