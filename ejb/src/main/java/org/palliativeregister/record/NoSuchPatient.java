package org.palliativeregister.record;

import org.palliativeregister.NoSuchEntry;

/**
 * The patient is not there for this caller: unknown, out of scope, or merged into another record, to which
 * {@link RecordKeeping#findRemaining} may lead.
 */
public class NoSuchPatient extends NoSuchEntry {

    private static final long serialVersionUID = 1L;

    private final long patientId;

    NoSuchPatient(long patientId) {
        this.patientId = patientId;
    }

    /** Who was asked for. */
    public long patientId() {
        return patientId;
    }
}
