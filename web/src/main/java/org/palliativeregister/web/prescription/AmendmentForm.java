package org.palliativeregister.web.prescription;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.AmendmentSummary;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;

/** Amending a prescription that is running. */
@Named
@ViewScoped
public class AmendmentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    private String id;
    private PrescriptionSummary read;
    private List<AmendmentSummary> earlier = List.of();
    private Dosing dosing;
    private AmendReason reason;
    private boolean tooLate;

    /** Reads what it says now and what it said before. */
    public void open() {
        read = search.open(EntryNumber.required(id));
        earlier = search.findAmendments(read.id());
        dosing = new Dosing(regimen(read));
    }

    private static Regimen regimen(PrescriptionSummary summary) {
        return new Regimen(
                summary.dosage(),
                summary.startsOn(),
                summary.endsOn(),
                summary.remarks().getNote());
    }

    /** Writes the change, unless a field is wrong or somebody was faster; then the history is shown. */
    public String save() {
        if (isStale() || PageMessages.refuse("form", check().errors(RegionTime.today()))) {
            return null;
        }
        prescribing.amend(read.id(), read.version(), dosing.regimen(), reason);
        Notice.done("prescription.amend.saved");
        return "/prescription/history.xhtml?faces-redirect=true&patient=" + read.patientId();
    }

    /**
     * Somebody changed it meanwhile: says what, and lets the next attempt through on what stands there now. One that is
     * over cannot be amended any more: the form closes, and what was typed stays to be read.
     */
    private boolean isStale() {
        PrescriptionSummary now = search.open(read.id());
        if (now.running() && !now.remarks().isNoteReadable()) {
            Notice.refuse("rule.prescription.damaged");
            return true;
        }
        MeanwhileChanges<PrescriptionSummary> changes = PrescriptionChanges.between(read, now);
        if (!now.running()) {
            if (!changes.isEmpty()) {
                changes.tellOnly(now.changedBy(), now.changedAt());
            }
            tooLate = true;
            read = now;
            return true;
        }
        boolean stale = changes.tell(now.changedBy(), now.changedAt());
        dosing.takeUntouched(regimen(read), regimen(now));
        read = now;
        earlier = search.findAmendments(now.id());
        return stale;
    }

    /** The prescription in words; null while it is incomplete. */
    public String getSentence() {
        return dosing.isComplete() ? new DosageWords(locale()).order(read.medicament(), dosing.regimen()) : null;
    }

    /** The dose of a day against the limit, in words; null while it is incomplete. */
    public String getChecked() {
        if (!dosing.isComplete()) {
            return null;
        }
        return isOverLimit() ? check().over() : check().within();
    }

    /** What should be thought of before it is saved all the same; null for nothing. */
    public String getDoubtful() {
        return dosing.isComplete() ? check().split() : null;
    }

    public boolean isOverLimit() {
        return dosing.isComplete() && check().isOverLimit();
    }

    private DosingCheck check() {
        return new DosingCheck(read.medicament(), dosing, locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** A moment by the clock of the region. */
    public String moment(LocalDateTime utc) {
        return PageMessages.moment(utc);
    }

    /** The reasons to choose from. */
    public AmendReason[] getReasons() {
        return AmendReason.values();
    }

    /** The prescription ended while the change was being typed. */
    public boolean isTooLate() {
        return tooLate;
    }

    public Medicament getMedicament() {
        return read.medicament();
    }

    public long getPatientId() {
        return read.patientId();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** What was read and is amended. */
    public PrescriptionSummary getRead() {
        return read;
    }

    /** What it said before, the latest first. */
    public List<AmendmentSummary> getEarlier() {
        return earlier;
    }

    public Dosing getDosing() {
        return dosing;
    }

    public AmendReason getReason() {
        return reason;
    }

    public void setReason(AmendReason reason) {
        this.reason = reason;
    }
}
