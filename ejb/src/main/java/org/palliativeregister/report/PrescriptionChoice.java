package org.palliativeregister.report;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/** Some of a patient's prescriptions, by their numbers. */
public record PrescriptionChoice(long patientId, Set<Long> prescriptions)
        implements ConcernsPatient, ConcernsSubjects, Serializable {

    /** The most that one report takes. */
    public static final int MOST = 2000;

    public PrescriptionChoice {
        prescriptions = Set.copyOf(prescriptions);
    }

    @Override
    public List<Subject> subjects() {
        return prescriptions.stream()
                .sorted()
                .map(prescription -> Subject.of("prescription", prescription))
                .toList();
    }
}
