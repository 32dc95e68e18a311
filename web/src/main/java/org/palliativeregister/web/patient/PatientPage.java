package org.palliativeregister.web.patient;

import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.record.Stamp;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.session.CurrentUser;
import org.primefaces.PrimeFaces;

/** A patient opened: who it is, what the record says; the record is changed in its place. */
@Named
@ViewScoped
public class PatientPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 12;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private PrescriptionSearch prescriptions;

    @Inject
    private CurrentUser user;

    @Inject
    private LocalNames names;

    private String id;
    private PatientSheet sheet;

    /** What the panel of stays says and its buttons act on; a record being edited may still stand on an earlier state. */
    private PatientSheet seen;

    private RecordText record;
    private List<PrescriptionSummary> current = List.of();
    private boolean editing;
    private ExclusionReason exclusionReason;
    private LocalDate excludedOn = RegionTime.today();
    private LocalDate includedOn = RegionTime.today();

    /** Opens the patient of the address. */
    public void open() {
        sheet = recordKeeping.open(number());
        record = sheet.record().copy();
        see(sheet);
    }

    private void see(PatientSheet now) {
        seen = now;
        if (user.may(Permission.RECORDS)) {
            current = prescriptions.findCurrent(number(), RegionTime.today());
        }
    }

    /** Whoever is included again then should know. */
    public boolean isExcludedByDeath() {
        return seen.summary().exclusionReason() == ExclusionReason.DEATH;
    }

    public void edit() {
        open();
        editing = true;
    }

    public void leave() {
        open();
        editing = false;
    }

    /** Saves the record, unless somebody else changed it meanwhile: then says what, and the next saving goes through. */
    public String save() {
        PatientSheet now = recordKeeping.open(number());
        if (now.record().isDamaged()) {
            Notice.refuse("rule.record.damaged");
            return null;
        }
        boolean changedMeanwhile = changes(sheet, now)
                .tell(now.recordStamp().by(), now.recordStamp().at());
        record.takeUntouched(sheet.record(), now.record());
        sheet = now;
        if (changedMeanwhile) {
            see(now);
            return null;
        }
        recordKeeping.describe(number(), sheet.recordStamp().version(), record);
        Notice.done("record.saved");
        return anew();
    }

    /** Read anew, so that the head of the page says what is true now. */
    private String anew() {
        return "/patient/patient.xhtml?faces-redirect=true&id=" + number();
    }

    private MeanwhileChanges<PatientSheet> changes(PatientSheet before, PatientSheet now) {
        return new MeanwhileChanges<>(before, now)
                .in("record.diagnosis", one -> names.diagnosis(one.record().getDiagnosis()))
                .in("record.placeOfCare", one -> names.constant(one.record().getPlaceOfCare()))
                .in("record.allergies", one -> names.constant(one.record().getAllergyState()))
                .in("record.allergies.which", one -> one.record().getAllergies())
                .in("record.note", one -> one.record().getNote())
                .in("record.stays", one -> stay(one.summary()));
    }

    private String stay(PatientSummary summary) {
        Formats formats = new Formats();
        String from = formats.date(summary.includedOn()) + " – ";
        return summary.active()
                ? from + formats.say("record.stays.now")
                : from + formats.date(summary.excludedOn()) + ", " + names.constant(summary.exclusionReason());
    }

    /** Whether somebody was faster than the button pressed: then nothing is done, and the page says what is true now. */
    private boolean isStale() {
        PatientSheet now = recordKeeping.open(number());
        Stamp stamp = now.recordStamp();
        if (stamp.version() == seen.recordStamp().version()) {
            return false;
        }
        changes(seen, now).tellUndone(stamp.by(), stamp.at());
        see(now);
        if (!editing) {
            sheet = now;
            PrimeFaces.current().ajax().update("form:record");
        }
        return true;
    }

    public String exclude() {
        if (isStale()) {
            return null;
        }
        recordKeeping.exclude(number(), seen.recordStamp().version(), exclusionReason, excludedOn);
        Notice.done("record.excluded");
        return anew();
    }

    public String includeAgain() {
        if (isStale()) {
            return null;
        }
        recordKeeping.includeAgain(number(), seen.recordStamp().version(), includedOn);
        Notice.done("record.included");
        return anew();
    }

    public List<Diagnosis> suggest(String typed) {
        return diagnoses.findMatching(typed, SUGGESTIONS);
    }

    public List<PlaceOfCare> getPlaces() {
        return List.of(PlaceOfCare.values());
    }

    public List<AllergyState> getAllergyStates() {
        return List.of(AllergyState.values());
    }

    /** Whether the form as it was sent says that there are allergies; asked while it is checked, before it is taken over. */
    public boolean isAllergiesToName() {
        UIViewRoot view = FacesContext.getCurrentInstance().getViewRoot();
        return view.findComponent(":form:allergyState") instanceof UIInput state
                && state.getValue() == AllergyState.PRESENT;
    }

    public List<ExclusionReason> getReasons() {
        return List.of(ExclusionReason.values());
    }

    private long number() {
        return EntryNumber.required(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String newId) {
        id = newId;
    }

    public PatientSheet getSheet() {
        return sheet;
    }

    /** What is known of the patient by now. */
    public PatientSheet getSeen() {
        return seen;
    }

    /** What the patient takes today; empty for who may not see records. */
    public List<PrescriptionSummary> getCurrent() {
        return current;
    }

    public RecordText getRecord() {
        return record;
    }

    public boolean isEditing() {
        return editing;
    }

    public ExclusionReason getExclusionReason() {
        return exclusionReason;
    }

    public void setExclusionReason(ExclusionReason reason) {
        exclusionReason = reason;
    }

    public LocalDate getIncludedOn() {
        return includedOn;
    }

    public void setIncludedOn(LocalDate on) {
        includedOn = on;
    }

    public LocalDate getExcludedOn() {
        return excludedOn;
    }

    public void setExcludedOn(LocalDate on) {
        excludedOn = on;
    }
}
