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
import org.palliativeregister.NewNumber;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.BoundEntry;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.crypto.SealedText;

/** What a prescription said before it was amended, why it was, and by whom and when ({@link RegisterEntry}). */
@Entity
@Table(name = "prescription_amendment")
public class PrescriptionAmendment extends BoundEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "prescription_id", updatable = false)
    private Prescription prescription;

    @Embedded
    private Dosage dosage;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private AmendReason reason;

    @Convert(converter = SealedText.class)
    @Column(name = "note_enc")
    private ConfidentialText note;

    protected PrescriptionAmendment() {}

    /** Keeps what {@code prescription} says now. */
    public PrescriptionAmendment(Prescription prescription, AmendReason reason) {
        super(NewNumber.draw());
        this.prescription = prescription;
        this.reason = reason;
        dosage = prescription.getDosage();
        startsOn = prescription.getStartsOn();
        endsOn = prescription.getEndsOn();
        note = prescription.getNote();
    }

    @Override
    public long patientId() {
        return prescription.patientId();
    }

    public Prescription getPrescription() {
        return prescription;
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

    public AmendReason getReason() {
        return reason;
    }

    public ConfidentialText getNote() {
        return proved("note", note);
    }
}
