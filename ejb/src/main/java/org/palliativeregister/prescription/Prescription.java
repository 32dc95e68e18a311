package org.palliativeregister.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.palliativeregister.NewNumber;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.Account;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.BoundEntry;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.crypto.SealedText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.reference.Medicament;

/**
 * One medicament ordered for one patient: written by a doctor, perhaps amended while it runs, at last finished by its
 * date or stopped for a reason. What it said before an amendment is kept in {@link PrescriptionAmendment}.
 */
@Entity
@Table(name = "prescription")
public class Prescription extends BoundEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    /** Longest time a prescription may cover, days. */
    public static final int LONGEST = 366;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "medicament_id", updatable = false)
    private Medicament medicament;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "institution_id", updatable = false)
    private Institution institution;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "prescriber_id", updatable = false)
    private Account prescriber;

    @Embedded
    private Dosage dosage;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Convert(converter = SealedText.class)
    @Column(name = "note_enc")
    private ConfidentialText note;

    @Column(name = "stopped_on")
    private LocalDate stoppedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason")
    private StopReason stopReason;

    @Convert(converter = SealedText.class)
    @Column(name = "stop_note_enc")
    private ConfidentialText stopNote;

    protected Prescription() {}

    /** With a number of its own. */
    public Prescription(Patient patient, Institution institution, Medicament medicament, Account prescriber) {
        this(NewNumber.draw(), patient, institution, medicament, prescriber);
    }

    /** Stands under the institution where the patient is when it is written. */
    Prescription(long id, Patient patient, Institution institution, Medicament medicament, Account prescriber) {
        super(id);
        this.patient = patient;
        this.institution = institution;
        this.medicament = medicament;
        this.prescriber = prescriber;
    }

    /**
     * @throws RuleViolation when the period is none, or longer than {@link #LONGEST} days, or the dosage does not fit the
     *     medicament or is above its limit
     */
    public void order(Dosage newDosage, LocalDate from, LocalDate to, ConfidentialText newNote) {
        Regimen.requirePeriod(from, to);
        newDosage.requireFit(medicament);
        dosage = newDosage;
        startsOn = from;
        endsOn = to;
        note = newNote;
    }

    /**
     * Says something else from now on; what it said so far is returned to be kept.
     *
     * @throws RuleViolation when it is over, or would be over at once, or its remark does not open and would be lost
     */
    PrescriptionAmendment amend(Regimen regimen, AmendReason reason, LocalDate today) {
        requireRunning(today);
        if (getNote() != null && !getNote().isReadable()) {
            throw new RuleViolation("rule.prescription.damaged");
        }
        if (regimen.to().isBefore(today)) {
            throw new RuleViolation("rule.prescription.endInPast");
        }
        PrescriptionAmendment before = new PrescriptionAmendment(this, reason);
        order(regimen.dosage(), regimen.from(), regimen.to(), ConfidentialText.of(regimen.note()));
        return before;
    }

    /**
     * Ends early. The last day on which it is taken is {@code on}; a planned one is withdrawn today, whatever {@code on}
     * says.
     *
     * @throws RuleViolation when it is over, or {@code on} is before its start or in the future
     */
    void stop(LocalDate on, LocalDate today, StopReason reason, ConfidentialText newNote) {
        requireRunning(today);
        boolean planned = statusOn(today) == PrescriptionStatus.PLANNED;
        if (!planned && on.isBefore(startsOn)) {
            throw new RuleViolation("rule.prescription.stopBeforeStart");
        }
        if (!planned && on.isAfter(today)) {
            throw new RuleViolation("rule.prescription.stopInFuture");
        }
        stop(planned ? today : on, reason, newNote);
    }

    /** The last day on which it is taken is {@code on}. */
    public void stop(LocalDate on, StopReason reason, ConfidentialText newNote) {
        if (stoppedOn != null) {
            throw new RuleViolation("rule.prescription.stoppedAlready");
        }
        stoppedOn = on;
        stopReason = reason;
        stopNote = newNote;
    }

    /** Was written under another record of the same person. */
    void belongTo(Patient person) {
        patient = person;
    }

    /** Whether it says just this, and has been neither amended nor stopped. */
    boolean isOrder(long patientId, long medicamentId, Regimen regimen) {
        return patientId() == patientId
                && medicament.getId() == medicamentId
                && stoppedOn == null
                && dosage.isLike(regimen.dosage())
                && startsOn.equals(regimen.from())
                && endsOn.equals(regimen.to())
                && Objects.equals(getNote(), ConfidentialText.of(regimen.note()));
    }

    /** The same for as many days, from the day after the last one, not before {@code today}. */
    PrescriptionDraft repeated(LocalDate today) {
        LocalDate next = lastDay().plusDays(1);
        LocalDate from = next.isBefore(today) ? today : next;
        LocalDate to = from.plusDays(ChronoUnit.DAYS.between(startsOn, endsOn));
        Remarks remarks = new Remarks(getNote(), null);
        Regimen regimen = new Regimen(dosage, from, to, remarks.getNote());
        return new PrescriptionDraft(patientId(), medicament, regimen, !remarks.isNoteReadable());
    }

    private void requireRunning(LocalDate today) {
        if (stoppedOn != null) {
            throw new RuleViolation("rule.prescription.stoppedAlready");
        }
        if (statusOn(today) == PrescriptionStatus.FINISHED) {
            throw new RuleViolation("rule.prescription.finishedAlready");
        }
    }

    public PrescriptionStatus statusOn(LocalDate day) {
        if (stoppedOn != null) {
            return PrescriptionStatus.STOPPED;
        }
        if (endsOn.isBefore(day)) {
            return PrescriptionStatus.FINISHED;
        }
        return startsOn.isAfter(day) ? PrescriptionStatus.PLANNED : PrescriptionStatus.CURRENT;
    }

    /** The last day on which it is taken: its end, or the day it was stopped where that is earlier. */
    public LocalDate lastDay() {
        return stoppedOn != null && stoppedOn.isBefore(endsOn) ? stoppedOn : endsOn;
    }

    @Override
    public long patientId() {
        return patient.getId();
    }

    public Patient getPatient() {
        return patient;
    }

    public Medicament getMedicament() {
        return medicament;
    }

    public Institution getInstitution() {
        return institution;
    }

    public Account getPrescriber() {
        return prescriber;
    }

    public Dosage getDosage() {
        return dosage;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public ConfidentialText getNote() {
        return proved("note", note);
    }

    public LocalDate getStoppedOn() {
        return stoppedOn;
    }

    public StopReason getStopReason() {
        return stopReason;
    }

    public ConfidentialText getStopNote() {
        return proved("stopNote", stopNote);
    }
}
