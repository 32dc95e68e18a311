package org.palliativeregister.record;

import java.io.Serializable;
import org.palliativeregister.audit.ConcernsPatient;

/**
 * Where somebody is found whose record was merged into another of the same person.
 *
 * @param number register number that was asked for, as it is written
 * @param patient the remaining record
 */
public record Remaining(String number, PatientSummary patient) implements ConcernsPatient, Serializable {

    @Override
    public long patientId() {
        return patient.patientId();
    }
}
