package org.palliativeregister.record;

import java.io.Serializable;
import java.time.LocalDate;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.reference.Diagnosis;

/**
 * A patient in a list or at the head of a page.
 *
 * @param name null when the passport is damaged
 * @param former surname; null for none, and when the passport is damaged
 * @param birth null when the passport is damaged
 * @param birthYear stands in the clear, so it is known all the same
 * @param includedOn first day of the last stay in the register
 * @param excludedOn last day of it, null while it lasts
 */
public record PatientSummary(
        long patientId,
        long registerNumber,
        PersonName name,
        ConfidentialText former,
        ConfidentialDate birth,
        int birthYear,
        Sex sex,
        RecordStatus status,
        Diagnosis diagnosis,
        Institution institution,
        PlaceOfCare placeOfCare,
        AllergyState allergyState,
        ConfidentialText allergies,
        LocalDate includedOn,
        LocalDate excludedOn,
        ExclusionReason exclusionReason)
        implements ConcernsPatient, Serializable {

    static PatientSummary of(MedicalRecord record, PatientPassport passport, Episode last) {
        Patient patient = record.getPatient();
        return new PatientSummary(
                patient.getId(),
                patient.getNumber(),
                passport.isDamaged() ? null : passport.getName(),
                passport.isDamaged() ? null : passport.getFormerSurname(),
                passport.isDamaged() ? null : passport.getBirthDate(),
                patient.getBirthYear(),
                patient.getSex(),
                record.getStatus(),
                record.getDiagnosis(),
                record.getInstitution(),
                record.getPlaceOfCare(),
                record.getAllergyState(),
                record.getAllergies(),
                last == null ? null : last.getIncludedOn(),
                last == null ? null : last.getExcludedOn(),
                last == null ? null : last.getExclusionReason());
    }

    /** The register number as people write it. */
    public String number() {
        return RegisterNumber.written(registerNumber);
    }

    /** The passport does not open: name and birth date cannot be shown. */
    public boolean damaged() {
        return name == null;
    }

    /** Null when the passport is damaged. */
    public String fullName() {
        return damaged() ? null : name.full();
    }

    /** Null for none, and when the passport is damaged. */
    public String formerSurname() {
        return former == null ? null : former.value();
    }

    /** Null when the passport is damaged. */
    public LocalDate birthDate() {
        return damaged() ? null : birth.value();
    }

    /** What the patient is allergic to; null for nothing and for what cannot be read. */
    public String allergyText() {
        return allergies == null || !allergies.isReadable() ? null : allergies.value();
    }

    /** On the register now. */
    public boolean active() {
        return status == RecordStatus.ACTIVE;
    }
}
