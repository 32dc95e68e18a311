package org.palliativeregister.web.prescription;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionDraft;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentBook;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.failure.Elsewhere;
import org.palliativeregister.web.failure.Notice;

/** Writing a new prescription. */
@Named
@ViewScoped
public class PrescriptionForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SUGGESTED = 30;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private RecordKeeping records;

    @Inject
    private MedicamentBook book;

    /** Stays on the server: sent twice, the form writes one prescription. */
    private final long number = NewNumber.draw();

    private String patient;
    private String repeat;
    private boolean excluded;
    private boolean noteLost;
    private Medicament medicament;
    private Dosing dosing = new Dosing(RegionTime.today());
    private List<PrescriptionSummary> current = List.of();

    /** Looks whether the patient is there, and fills in what is to be repeated. */
    public void open() {
        long patientId = getPatientId();
        excluded = records.findRecord(patientId).getStatus() == RecordStatus.EXCLUDED;
        current = search.openCurrent(patientId, RegionTime.today()).rows();
        if (repeat != null) {
            fill(prescribing.repeat(EntryNumber.required(repeat)));
        }
    }

    private void fill(PrescriptionDraft draft) {
        if (draft.patientId() != getPatientId()) {
            throw new NoSuchEntry();
        }
        medicament = draft.medicament();
        dosing = new Dosing(draft.regimen());
        noteLost = draft.noteLost();
    }

    /** What the book has for the text. */
    public List<Medicament> suggest(String text) {
        return book.findMatching(text, MOST_SUGGESTED);
    }

    /** A medicament has been chosen: the way of taking follows it. */
    public void choose() {
        if (medicament != null) {
            dosing.suit(medicament);
            current = search.findCurrent(getPatientId(), RegionTime.today());
        }
    }

    /** Writes it, unless a field is wrong, and shows the history; what this form wrote before with other words is shown. */
    public void save() {
        if (PageMessages.refuse("form", check().errors(RegionTime.today()))) {
            return;
        }
        Regimen regimen = dosing.regimen();
        if (prescribing.findOtherwise(number, getPatientId(), medicament.getId(), regimen)) {
            Notice.doneOtherwise("prescription.new.writtenAlready");
            Elsewhere.goOn("/prescription/amend.xhtml?id=" + number);
            return;
        }
        prescribing.prescribe(number, getPatientId(), medicament.getId(), regimen);
        Notice.done("prescription.new.saved");
        Elsewhere.goOn("/prescription/history.xhtml?patient=" + getPatientId());
    }

    /** The prescription in words; null while it is incomplete. */
    public String getSentence() {
        return isComplete() ? new DosageWords(locale()).sentence(medicament, dosing.regimen()) : null;
    }

    /** Whether what is repeated had instructions that cannot be read. */
    public boolean isNoteLost() {
        return noteLost;
    }

    public boolean isComplete() {
        return medicament != null && dosing.isComplete();
    }

    /** The dose of a day against the limit, in words; null while it is incomplete. */
    public String getChecked() {
        if (!isComplete()) {
            return null;
        }
        return isOverLimit() ? check().over() : check().within();
    }

    /** What should be thought of before it is saved all the same; null for nothing. */
    public String getDoubtful() {
        return isComplete() ? check().split() : null;
    }

    /** What is taken already of the same substance while this would be; null for nothing. */
    public String getAlready() {
        return medicament == null ? null : check().already(current);
    }

    public boolean isOverLimit() {
        return isComplete() && check().isOverLimit();
    }

    private DosingCheck check() {
        return new DosingCheck(medicament, dosing, locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    /** @throws NoSuchEntry when the address names no patient */
    public long getPatientId() {
        return EntryNumber.required(patient);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(String repeat) {
        this.repeat = repeat;
    }

    /** Off the register: nothing can be prescribed. */
    public boolean isExcluded() {
        return excluded;
    }

    public Medicament getMedicament() {
        return medicament;
    }

    public void setMedicament(Medicament medicament) {
        this.medicament = medicament;
    }

    public Dosing getDosing() {
        return dosing;
    }

    /** What the patient takes today. */
    public List<PrescriptionSummary> getCurrent() {
        return current;
    }
}
