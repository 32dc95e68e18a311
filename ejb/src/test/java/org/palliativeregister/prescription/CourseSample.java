package org.palliativeregister.prescription;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.palliativeregister.account.Account;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.reference.Medicament;

/** What prescriptions say and said, as it would be read. */
public final class CourseSample {

    private static final AtomicLong NEXT = new AtomicLong();

    private CourseSample() {}

    /** What a prescription of its own says. */
    public static CourseVersion says(long patient, Medicament medicament, Dosage dosage, String from, String to) {
        return version(NEXT.incrementAndGet(), patient, medicament.getId(), dosage, from, to);
    }

    private static CourseVersion version(
            long prescription, long patient, long medicament, Dosage dosage, String from, String to) {
        return new CourseVersion(
                prescription,
                patient,
                medicament,
                dosage.getKind(),
                dosage.getDose(),
                dosage.getTimesPerDay(),
                dosage.getIntervalHours(),
                LocalDate.parse(from),
                LocalDate.parse(to),
                null,
                null);
    }

    /** What the same prescription said until it was amended at that time, UTC. */
    public static CourseVersion said(
            CourseVersion now, Dosage dosage, String from, String to, String amendedAt, AmendReason reason) {
        CourseVersion version = version(now.prescription(), now.patient(), now.medicament(), dosage, from, to);
        return copy(version, now.stoppedOn(), now.stopReason(), LocalDateTime.parse(amendedAt), reason);
    }

    public static CourseVersion stopped(CourseVersion version, String on, StopReason reason) {
        return copy(version, LocalDate.parse(on), reason, version.amendedAt(), version.amendReason());
    }

    private static CourseVersion copy(
            CourseVersion version,
            LocalDate stoppedOn,
            StopReason stopReason,
            LocalDateTime amendedAt,
            AmendReason amendReason) {
        return new CourseVersion(
                version.prescription(),
                version.patient(),
                version.medicament(),
                version.kind(),
                version.dose(),
                version.timesPerDay(),
                version.intervalHours(),
                version.startsOn(),
                version.endsOn(),
                stoppedOn,
                stopReason,
                amendedAt,
                amendReason);
    }

    public static Course course(CourseVersion... versions) {
        return new Course(Arrays.asList(versions));
    }

    /** The prescription that says so, as a list shows it. */
    public static PrescriptionSummary shown(CourseVersion now, Medicament medicament, Course course) {
        Prescription prescription = new Prescription(
                new Patient(now.patient(), Sex.FEMALE, 1955, null),
                new Institution("Хоспис", "Хоспис", null),
                medicament,
                new Account("gromova", "-", "Громова Елена Андреевна", null, false));
        prescription.order(now.asked().dosage(), now.startsOn(), now.endsOn(), null);
        return PrescriptionSummary.of(prescription, course, now.startsOn());
    }
}
