package org.palliativeregister.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.MedicalRecord;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.reference.Diagnosis;

/**
 * What stands in the report of a group of a patient's prescriptions. Names in clear: never kept in a session.
 *
 * @param number register number, as it is written
 * @param fullName null where the passport does not open
 * @param birthDate null where the passport does not open
 * @param allergies null for none, or where they do not open
 * @param institution where the patient is
 * @param lines by first day, then by substance
 * @param askedFrom first day of the period by which the prescriptions were looked for; null for none
 * @param askedTo last day of that period; null for none
 * @param preparedBy full name of who asked
 * @param preparedAt by the clock of the region
 */
public record PrescriptionReport(
        long patientId,
        String number,
        String fullName,
        LocalDate birthDate,
        Sex sex,
        Diagnosis diagnosis,
        AllergyState allergyState,
        String allergies,
        String institution,
        List<PrescriptionSummary> lines,
        LocalDate askedFrom,
        LocalDate askedTo,
        String preparedBy,
        LocalDateTime preparedAt)
        implements ConcernsPatient {

    static PrescriptionReport of(
            MedicalRecord illness,
            PatientSummary patient,
            List<PrescriptionSummary> lines,
            PrescriptionChoice choice,
            String preparedBy,
            LocalDateTime preparedAt) {
        return new PrescriptionReport(
                patient.patientId(),
                patient.number(),
                patient.fullName(),
                patient.birthDate(),
                patient.sex(),
                illness.getDiagnosis(),
                illness.getAllergyState(),
                opened(illness.getAllergies()),
                illness.getInstitution().getName(),
                lines,
                choice.from(),
                choice.to(),
                preparedBy,
                preparedAt);
    }

    private static String opened(ConfidentialText text) {
        return text == null || !text.isReadable() ? null : text.value();
    }

    /** The first day of the earliest prescription. */
    public LocalDate from() {
        return lines.stream()
                .map(PrescriptionSummary::startsOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last day of the latest prescription, where it was stopped that day. */
    public LocalDate to() {
        return lines.stream()
                .map(PrescriptionSummary::lastDay)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
