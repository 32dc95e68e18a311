package org.palliativeregister.record;

import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/**
 * How a patient comes onto the register.
 *
 * @param institutionId which is responsible from then on
 * @param on first day, not in the future
 */
public record Inclusion(long diagnosisId, long institutionId, PlaceOfCare placeOfCare, LocalDate on)
        implements ConcernsSubjects {

    /** @throws RuleViolation {@code rule.record.inFuture} */
    public Inclusion {
        if (on.isAfter(RegionTime.today())) {
            throw new RuleViolation("rule.record.inFuture");
        }
    }

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("institution", institutionId));
    }

    /** Whether a record and its first stay say just this. */
    boolean isOf(MedicalRecord record, Episode first) {
        return record.getDiagnosis().getId() == diagnosisId
                && record.getInstitution().getId() == institutionId
                && record.getPlaceOfCare() == placeOfCare
                && first.getIncludedOn().equals(on);
    }
}
