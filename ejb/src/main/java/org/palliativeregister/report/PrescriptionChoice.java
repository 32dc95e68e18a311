package org.palliativeregister.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/**
 * Some of a patient's prescriptions, by their numbers.
 *
 * @param from first day of the period by which they were looked for; null for none
 * @param to last day of that period; null for none
 */
public record PrescriptionChoice(long patientId, Set<Long> prescriptions, LocalDate from, LocalDate to)
        implements ConcernsPatient, ConcernsSubjects, Serializable {

    /** The most that one report takes. */
    public static final int MOST = 2000;

    public PrescriptionChoice {
        prescriptions = Set.copyOf(prescriptions);
        if (from != null && to != null && to.isBefore(from)) {
            // By such a period nothing is looked for.
            from = null;
            to = null;
        }
    }

    @Override
    public List<Subject> subjects() {
        return prescriptions.stream()
                .sorted()
                .map(prescription -> Subject.of("prescription", prescription))
                .toList();
    }
}
