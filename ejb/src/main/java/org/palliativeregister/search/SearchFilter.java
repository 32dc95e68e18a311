package org.palliativeregister.search;

import java.io.Serializable;
import java.util.Set;
import org.palliativeregister.RegionTime;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;

/**
 * Whom to leave out of what was found; null lets everybody through.
 *
 * @param youngest age today in full years, as {@code oldest}; both count
 * @param diagnosisId those below it in ICD-10 count as well
 */
public record SearchFilter(
        RecordStatus status, Long institutionId, Sex sex, Integer youngest, Integer oldest, Long diagnosisId)
        implements Serializable {

    /** Nobody is left out. */
    public static final SearchFilter NONE = new SearchFilter(null, null, null, null, null, null);

    /** The same for patients of one status; null for any. */
    public SearchFilter ofStatus(RecordStatus other) {
        return new SearchFilter(other, institutionId, sex, youngest, oldest, diagnosisId);
    }

    /** The same for patients of one institution; null for any. */
    public SearchFilter ofInstitution(Long other) {
        return new SearchFilter(status, other, sex, youngest, oldest, diagnosisId);
    }

    /** The same for patients of one sex; null for any. */
    public SearchFilter ofSex(Sex other) {
        return new SearchFilter(status, institutionId, other, youngest, oldest, diagnosisId);
    }

    /** The same for patients of other ages; null for no bound. */
    public SearchFilter ofAge(Integer from, Integer to) {
        return new SearchFilter(status, institutionId, sex, from, to, diagnosisId);
    }

    /** The same for patients with another diagnosis; null for any. */
    public SearchFilter ofDiagnosis(Long other) {
        return new SearchFilter(status, institutionId, sex, youngest, oldest, other);
    }

    /** The same for patients of any status. */
    SearchFilter ofAnyStatus() {
        return ofStatus(null);
    }

    /** The days of birth that give the age; null for any. */
    Born born() {
        return youngest == null && oldest == null ? null : Born.ofAge(youngest, oldest, RegionTime.today());
    }

    /** @param diagnoses which are asked for, as numbers; null for any */
    boolean fits(PatientSummary summary, Set<Long> diagnoses) {
        return (status == null || status == summary.status())
                && (institutionId == null
                        || institutionId.equals(summary.institution().getId()))
                && (sex == null || sex == summary.sex())
                && (diagnoses == null || diagnoses.contains(summary.diagnosis().getId()))
                && (born() == null || born().fits(summary));
    }
}
