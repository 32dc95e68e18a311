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
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.Account;
import org.palliativeregister.audit.ConcernsPatient;
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
public class Prescription extends RegisterEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    /** Longest time a prescription may cover, days. */
    public static final int LONGEST = 366;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id", updatable = false)
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

    /** Stands under the institution where the patient is when it is written. */
    public Prescription(Patient patient, Institution institution, Medicament medicament, Account prescriber) {
        this.patient = patient;
        this.institution = institution;
        this.medicament = medicament;
        this.prescriber = prescriber;
    }

    /** @throws RuleViolation when the period is none, or longer than {@link #LONGEST} days */
    public void order(Dosage newDosage, LocalDate from, LocalDate to, ConfidentialText newNote) {
        if (to.isBefore(from)) {
            throw new RuleViolation("rule.prescription.endBeforeStart");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new RuleViolation("rule.prescription.tooLong", LONGEST);
        }
        dosage = newDosage;
        startsOn = from;
        endsOn = to;
        note = newNote;
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
        return note;
    }

    public LocalDate getStoppedOn() {
        return stoppedOn;
    }

    public StopReason getStopReason() {
        return stopReason;
    }

    public ConfidentialText getStopNote() {
        return stopNote;
    }
}
