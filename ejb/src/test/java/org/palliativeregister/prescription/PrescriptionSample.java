package org.palliativeregister.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.reference.Medicament;

/** Lines of a report, as they would be read. */
public final class PrescriptionSample {

    private PrescriptionSample() {}

    public static PrescriptionSummary regular(long id, Medicament medicament, LocalDate from, LocalDate to) {
        Dosage dosage = Dosage.of(DosageKind.REGULAR, new BigDecimal("30"), 2, null);
        return line(id, medicament, dosage, from, to, null, null, "после еды", null);
    }

    /** The same with what was said at its end; the remarks as they are stored. */
    public static PrescriptionSummary stopped(
            PrescriptionSummary line, LocalDate on, ConfidentialText note, ConfidentialText stopNote) {
        return new PrescriptionSummary(
                line.id(),
                line.patientId(),
                line.version(),
                line.medicament(),
                line.dosage(),
                line.startsOn(),
                line.endsOn(),
                on,
                PrescriptionStatus.STOPPED,
                on,
                StopReason.SIDE_EFFECT,
                line.prescriber(),
                line.institution(),
                line.quantity(),
                new Remarks(note, stopNote),
                line.changedBy(),
                line.changedAt());
    }

    public static PrescriptionSummary line(
            long id,
            Medicament medicament,
            Dosage dosage,
            LocalDate from,
            LocalDate to,
            LocalDate stoppedOn,
            StopReason reason,
            String note,
            String stopNote) {
        LocalDate last = stoppedOn != null && stoppedOn.isBefore(to) ? stoppedOn : to;
        return new PrescriptionSummary(
                id,
                7,
                0,
                medicament,
                dosage,
                from,
                to,
                last,
                stoppedOn == null ? PrescriptionStatus.CURRENT : PrescriptionStatus.STOPPED,
                stoppedOn,
                reason,
                "Громова Елена Андреевна",
                "Хоспис",
                Quantity.forDays(medicament, dosage, ChronoUnit.DAYS.between(from, last) + 1),
                new Remarks(ConfidentialText.of(note), ConfidentialText.of(stopNote)),
                "gromova",
                LocalDateTime.of(2026, 11, 1, 9, 0));
    }
}
