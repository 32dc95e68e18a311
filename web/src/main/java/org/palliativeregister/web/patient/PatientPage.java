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
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.session.CurrentUser;

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
        if (user.may(Permission.RECORDS)) {
            current = prescriptions.findCurrent(number(), RegionTime.today());
        }
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
        boolean changedMeanwhile =
                changes(now).tell(now.recordStamp().by(), now.recordStamp().at());
        record.takeUntouched(sheet.record(), now.record());
        sheet = now;
        if (changedMeanwhile) {
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

    private MeanwhileChanges<RecordText> changes(PatientSheet now) {
        return new MeanwhileChanges<>(sheet.record(), now.record())
                .in("record.diagnosis", text -> names.diagnosis(text.getDiagnosis()))
                .in("record.placeOfCare", text -> names.constant(text.getPlaceOfCare()))
                .in("record.allergies", text -> names.constant(text.getAllergyState()))
                .in("record.allergies.which", RecordText::getAllergies)
                .in("record.note", RecordText::getNote);
    }

    public String exclude() {
        recordKeeping.exclude(number(), sheet.recordStamp().version(), exclusionReason, excludedOn);
        Notice.done("record.excluded");
        return anew();
    }

    public String includeAgain() {
        recordKeeping.includeAgain(number(), sheet.recordStamp().version(), includedOn);
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
