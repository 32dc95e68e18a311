package org.palliativeregister.report;

import java.io.Serializable;
import java.util.Set;
import org.palliativeregister.audit.ConcernsPatient;

/** Some of a patient's prescriptions, by their numbers. */
public record PrescriptionChoice(long patientId, Set<Long> prescriptions) implements ConcernsPatient, Serializable {

    /** The most that one report takes. */
    public static final int MOST = 2000;

    public PrescriptionChoice {
        prescriptions = Set.copyOf(prescriptions);
    }
}
