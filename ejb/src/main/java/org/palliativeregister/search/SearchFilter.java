package org.palliativeregister.search;

import java.io.Serializable;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;

/** Whom to leave out of what was found; null lets everybody through. */
public record SearchFilter(RecordStatus status, Long institutionId, Sex sex) implements Serializable {

    /** The same for patients of one status; null for any. */
    public SearchFilter ofStatus(RecordStatus other) {
        return new SearchFilter(other, institutionId, sex);
    }

    /** The same for patients of one institution; null for any. */
    public SearchFilter ofInstitution(Long other) {
        return new SearchFilter(status, other, sex);
    }

    /** The same for patients of one sex; null for any. */
    public SearchFilter ofSex(Sex other) {
        return new SearchFilter(status, institutionId, other);
    }

    /** The same for patients of any status. */
    SearchFilter ofAnyStatus() {
        return ofStatus(null);
    }

    boolean fits(long institution, RecordStatus itsStatus, Sex itsSex) {
        return (status == null || status == itsStatus)
                && (institutionId == null || institutionId == institution)
                && (sex == null || sex == itsSex);
    }

    boolean fits(PatientSummary summary) {
        return fits(summary.institution().getId(), summary.status(), summary.sex());
    }
}
