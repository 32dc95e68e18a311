package org.palliativeregister.web.prescription;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.Note;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.StopReason;

/** What the dialog asks before a prescription is stopped. */
public class Stopping implements Serializable {

    private static final long serialVersionUID = 1L;

    private PrescriptionSummary prescription;
    private LocalDate on = RegionTime.today();
    private StopReason reason;
    private Note note = Note.of(null);

    /** Of what people write: it is drawn at once, and no session store gets it. */
    private transient String told;

    Stopping(PrescriptionSummary prescription) {
        this.prescription = prescription;
    }

    /** It has not begun: it is withdrawn as a whole. */
    public boolean isPlanned() {
        return prescription.status() == PrescriptionStatus.PLANNED;
    }

    /** The reasons to choose from. */
    public List<StopReason> getReasons() {
        return StopReason.choices();
    }

    public PrescriptionSummary getPrescription() {
        return prescription;
    }

    /** What somebody else has made of it meanwhile; what was typed stays to be read. */
    void overtakenBy(PrescriptionSummary now, String sentence) {
        prescription = now;
        told = sentence;
    }

    /** What was changed meanwhile and what to do; null for nothing. */
    public String getTold() {
        return told;
    }

    /** It has ended meanwhile: there is nothing left to stop. */
    public boolean isOver() {
        return !prescription.running();
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public StopReason getReason() {
        return reason;
    }

    public void setReason(StopReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note.text();
    }

    public void setNote(String note) {
        this.note = Note.of(note);
    }
}
