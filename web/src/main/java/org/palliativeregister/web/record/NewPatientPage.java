package org.palliativeregister.web.record;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.palliativeregister.NewNumber;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.record.Admission;
import org.palliativeregister.record.Inclusion;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.reference.Diagnosis;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.registration.DistinctReason;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Likeness;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.web.failure.Elsewhere;
import org.palliativeregister.web.failure.Notice;

/** A patient about to be taken onto the register. */
@Named
@ViewScoped
public class NewPatientPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 12;

    @Inject
    private Registration registration;

    @Inject
    private Admission admission;

    @Inject
    private CurrentAccount caller;

    @Inject
    private DiagnosisBook diagnoses;

    /** Stays on the server: sent twice, the form admits one patient. */
    private final long number = NewNumber.draw();

    private final PassportText passport = new PassportText();
    private List<Institution> institutions;
    private Diagnosis diagnosis;
    private Institution institution;
    private PlaceOfCare placeOfCare;
    private LocalDate includedOn = RegionTime.today();
    private List<Likeness> same = List.of();
    private DistinctReason reason;

    @PostConstruct
    void begin() {
        institutions = caller.findInstitutions();
        institution = institutions.size() == 1 ? institutions.get(0) : null;
    }

    /** Takes the patient onto the register and opens it. */
    public void save() {
        admit("/patient/patient.xhtml?id=");
    }

    /** Takes the patient onto the register and begins a prescription. */
    public void saveAndPrescribe() {
        admit("/prescription/new-prescription.xhtml?patient=");
    }

    /**
     * Stays on the page while those who may be the same person have not been declared to be somebody else; shows whom
     * this form admitted before with other words.
     */
    private void admit(String next) {
        Inclusion inclusion = new Inclusion(diagnosis.getId(), institution.getId(), placeOfCare, includedOn);
        if (admission.findOtherwise(number, passport, inclusion)) {
            Notice.doneOtherwise("record.writtenAlready");
            Elsewhere.goOn("/patient/patient.xhtml?id=" + number);
            return;
        }
        if (isSomebodyUnseen()) {
            Notice.refuse("registration.alike.found", numbers());
            return;
        }
        Patient patient = registration.admit(number, passport, inclusion, distinction());
        Notice.done("record.admitted", RegisterNumber.written(patient.getNumber()));
        Elsewhere.goOn(next + patient.getId());
    }

    /** Those who may be the same person have to be seen, and declared to be somebody else, before anything is saved. */
    private boolean isSomebodyUnseen() {
        String shown = numbers();
        same = registration.compare(number, passport);
        reason = shown.equals(numbers()) ? reason : null;
        return !same.isEmpty() && reason == null;
    }

    private Distinction distinction() {
        return new Distinction(same.stream().map(Likeness::patientId).collect(Collectors.toSet()), reason);
    }

    private String numbers() {
        return same.stream().map(Likeness::number).collect(Collectors.joining(", "));
    }

    public List<Diagnosis> suggest(String typed) {
        return diagnoses.findMatching(typed, SUGGESTIONS);
    }

    public List<PlaceOfCare> getPlaces() {
        return List.of(PlaceOfCare.values());
    }

    public List<Institution> getInstitutions() {
        return institutions;
    }

    public PassportText getPassport() {
        return passport;
    }

    /** Who may be the same person. */
    public List<Likeness> getSame() {
        return same;
    }

    /** Why they are somebody else; null as long as nobody has said so. */
    public DistinctReason getReason() {
        return reason;
    }

    public void setReason(DistinctReason chosen) {
        reason = chosen;
    }

    /** The reasons to choose from. */
    public DistinctReason[] getReasons() {
        return DistinctReason.values();
    }

    public Diagnosis getDiagnosis() {
        return diagnosis;
    }

    public void setDiagnosis(Diagnosis chosen) {
        diagnosis = chosen;
    }

    public Institution getInstitution() {
        return institution;
    }

    public void setInstitution(Institution chosen) {
        institution = chosen;
    }

    public PlaceOfCare getPlaceOfCare() {
        return placeOfCare;
    }

    public void setPlaceOfCare(PlaceOfCare place) {
        placeOfCare = place;
    }

    public LocalDate getIncludedOn() {
        return includedOn;
    }

    public void setIncludedOn(LocalDate on) {
        includedOn = on;
    }
}
