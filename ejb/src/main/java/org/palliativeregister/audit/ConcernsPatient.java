package org.palliativeregister.audit;

/** Bears the number of a patient; returned by or given to an act, it is found and written into the audit entry. */
public interface ConcernsPatient {

    /** The patient's internal number, never the register number. */
    long patientId();
}
