package org.palliativeregister.prescription;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.audit.OfSubject;
import org.palliativeregister.patient.FreeText;
import org.palliativeregister.record.MedicalRecord;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentBook;

/** Writing prescriptions: a new one, an amendment, an early end, a repetition. */
@Stateless
@Audited
@RolesAllowed(Permission.RECORDS)
public class Prescribing {

    @Inject
    private Prescriptions prescriptions;

    @Inject
    private RecordKeeping records;

    @Inject
    private MedicamentBook book;

    @Inject
    private CurrentAccount caller;

    /**
     * Orders a medicament for a patient, under the institution where the patient is. Done again with the same number and
     * order it writes nothing and answers as the first time.
     *
     * @param number drawn for it ({@link NewNumber})
     * @throws NoSuchEntry when there is no such patient in scope, or no such medicament
     * @throws RuleViolation when the patient is not on the register, the medicament is retired, the start is more than
     *     {@link Prescription#LONGEST} days away, or the dosage does not fit the medicament or exceeds its limit; or
     *     {@code rule.prescription.writtenAlready} when something else stands under the number
     */
    public PrescriptionSummary prescribe(
            @OfSubject("prescription") long number,
            @OfPatient long patientId,
            @OfSubject("medicament") long medicamentId,
            Regimen regimen) {
        if (prescriptions.get(NewNumber.require(number)) != null) {
            return again(number, patientId, medicamentId, regimen);
        }
        MedicalRecord record = onRegister(patientId);
        Medicament medicament = book.find(medicamentId);
        require(!medicament.isRetired(), "rule.prescription.retired");
        requireNear(regimen.from());
        Prescription prescription = new Prescription(
                number, record.getPatient(), record.getInstitution(), medicament, caller.findAccount());
        prescription.order(
                regimen.dosage(), regimen.from(), regimen.to(), FreeText.of(regimen.note(), Regimen.LONGEST_NOTE));
        prescriptions.add(prescription);
        return written(prescription);
    }

    private PrescriptionSummary again(long number, long patientId, long medicamentId, Regimen regimen) {
        Prescription before = inScope(number);
        require(before.isOrder(patientId, medicamentId, regimen), "rule.prescription.writtenAlready");
        return written(before);
    }

    /** Whether something else than this order stands under the number: it was changed after it had been written. */
    @PermitAll
    public boolean findOtherwise(long number, long patientId, long medicamentId, Regimen regimen) {
        return prescriptions.get(number) != null && !inScope(number).isOrder(patientId, medicamentId, regimen);
    }

    /**
     * Changes dosage, period or remark and keeps what was said before. The medicament stays.
     *
     * @param version read before
     * @throws ChangedMeanwhile when it is another one now
     * @throws RuleViolation when the prescription is over, or as in {@link #prescribe}
     */
    public PrescriptionSummary amend(
            @OfSubject("prescription") long id, int version, Regimen regimen, AmendReason reason) {
        Prescription prescription = inScope(id);
        MedicalRecord record = records.lockRecord(prescription.patientId());
        prescriptions.locked(prescription).requireVersion(version);
        requireOnRegister(record);
        requireNear(regimen.from());
        prescriptions.add(prescription.amend(regimen, reason, RegionTime.today()));
        return written(prescription);
    }

    /**
     * Ends a prescription early; one that has not begun is withdrawn.
     *
     * @param on the last day on which it is taken
     * @param note null or blank for none
     * @throws ChangedMeanwhile when the version is another one now
     * @throws RuleViolation when it is over, or {@code on} is before its start or in the future
     */
    public PrescriptionSummary stop(
            @OfSubject("prescription") long id, int version, LocalDate on, StopReason reason, String note) {
        Prescription prescription = prescriptions.locked(inScope(id));
        prescription.requireVersion(version);
        prescription.stop(on, RegionTime.today(), reason, FreeText.of(note, Regimen.LONGEST_NOTE));
        return written(prescription);
    }

    /** Proposes the same for as many days, from the day after its last one, not before today. Nothing is written. */
    public PrescriptionDraft repeat(@OfSubject("prescription") long id) {
        return inScope(id).repeated(RegionTime.today());
    }

    private PrescriptionSummary written(Prescription prescription) {
        prescriptions.flush();
        Course course = prescriptions.courses(List.of(prescription)).get(prescription.getId());
        return PrescriptionSummary.of(prescription, course, RegionTime.today());
    }

    private MedicalRecord onRegister(long patientId) {
        MedicalRecord record = records.lockRecord(patientId);
        requireOnRegister(record);
        return record;
    }

    private static void requireOnRegister(MedicalRecord record) {
        require(record.getStatus() == RecordStatus.ACTIVE, "rule.prescription.excluded");
    }

    private Prescription inScope(long id) {
        Prescription prescription = prescriptions.get(id);
        if (prescription == null) {
            throw new NoSuchEntry();
        }
        records.findRecord(prescription.patientId());
        return prescription;
    }

    private static void requireNear(LocalDate start) {
        LocalDate today = RegionTime.today();
        require(
                !start.isBefore(today.minusDays(Prescription.LONGEST))
                        && !start.isAfter(today.plusDays(Prescription.LONGEST)),
                "rule.prescription.startFar");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RuleViolation(rule, Prescription.LONGEST);
        }
    }
}
