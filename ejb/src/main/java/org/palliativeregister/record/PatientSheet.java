package org.palliativeregister.record;

import java.io.Serializable;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.patient.PassportText;

/**
 * A patient opened.
 *
 * @param passport null when it is damaged, or the caller may not see passports
 * @param passportStamp the state of the passport
 * @param record what the medical record says
 * @param recordStamp the state of the medical record
 * @param episodes stays in the register, the earliest first
 */
public record PatientSheet(
        PatientSummary summary,
        PassportText passport,
        Stamp passportStamp,
        RecordText record,
        Stamp recordStamp,
        List<Episode> episodes)
        implements ConcernsPatient, Serializable {

    @Override
    public long patientId() {
        return summary.patientId();
    }
}
