package org.palliativeregister.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.MedicalRecord;
import org.palliativeregister.record.RecordStatus;

/**
 * What the name index knows of a patient in the clear.
 *
 * @param birthDay day number of the birth date, {@link #UNKNOWN} for a damaged passport
 */
record Facts(long patientId, long institutionId, RecordStatus status, Sex sex, long birthDay) {

    static final long UNKNOWN = Long.MIN_VALUE;

    /** Stands behind every name: where damaged passports are. */
    static final String DAMAGED = "\uffff";

    static Facts of(PatientPassport passport, MedicalRecord record) {
        return new Facts(
                passport.getId(),
                record.getInstitution().getId(),
                record.getStatus(),
                record.getPatient().getSex(),
                passport.isDamaged() ? UNKNOWN : passport.getBirthDate().value().toEpochDay());
    }

    static List<String> sortKeys(PatientPassport passport) {
        if (passport.isDamaged()) {
            return List.of(DAMAGED);
        }
        ConfidentialText former = passport.getFormerSurname();
        return CanonicalName.sortKeys(passport.getName(), former == null ? null : former.value());
    }

    boolean fits(Set<Long> scope, SearchFilter filter) {
        return scope.contains(institutionId) && filter.fits(institutionId, status, sex);
    }

    boolean bornOn(LocalDate day) {
        return birthDay == day.toEpochDay();
    }
}
