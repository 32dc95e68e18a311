package org.palliativeregister.prescription;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;
import org.palliativeregister.reference.Medicament;

/**
 * A prescription as it stands in a list or a form.
 *
 * @param version read; what is changed later is changed on it
 * @param lastDay the last day on which it is taken: its end, or the day it was stopped
 * @param status on the day it was read
 * @param prescriber full name of who wrote it
 * @param institution short name of where it was written
 * @param quantity for its whole life, each day by what was said on it ({@link Course}); null where nothing can be counted
 * @param remarks free texts, opened
 * @param changedBy login of who wrote it last
 * @param changedAt when, UTC
 */
public record PrescriptionSummary(
        long id,
        long patientId,
        int version,
        Medicament medicament,
        Dosage dosage,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate lastDay,
        PrescriptionStatus status,
        LocalDate stoppedOn,
        StopReason stopReason,
        String prescriber,
        String institution,
        Quantity quantity,
        Remarks remarks,
        String changedBy,
        LocalDateTime changedAt)
        implements ConcernsPatient, ConcernsSubjects, Serializable {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("prescription", id));
    }

    static PrescriptionSummary of(Prescription prescription, Course course, LocalDate today) {
        return new PrescriptionSummary(
                prescription.getId(),
                prescription.patientId(),
                prescription.getVersion(),
                prescription.getMedicament(),
                prescription.getDosage(),
                prescription.getStartsOn(),
                prescription.getEndsOn(),
                prescription.lastDay(),
                prescription.statusOn(today),
                prescription.getStoppedOn(),
                prescription.getStopReason(),
                prescription.getPrescriber().getFullName(),
                prescription.getInstitution().getShortName(),
                course.quantity(prescription.getMedicament()),
                new Remarks(prescription.getNote(), prescription.getStopNote()),
                prescription.getChangedBy(),
                prescription.getChangedAt());
    }

    /** Whether it may still be amended or stopped. */
    public boolean running() {
        return status == PrescriptionStatus.CURRENT || status == PrescriptionStatus.PLANNED;
    }
}
