package org.palliativeregister.web.record;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
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
import org.palliativeregister.registration.Alike;
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
    private final Alike alike = new Alike();

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
        alike.show(registration.compare(number, passport));
        if (alike.isOpen()) {
            Notice.refuse("registration.alike.found", alike.getNumbers());
            return;
        }
        Patient patient = registration.admit(number, passport, inclusion, alike.distinction());
        Notice.done("record.admitted", RegisterNumber.written(patient.getNumber()));
        Elsewhere.goOn(next + patient.getId());
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

    /** Who may be the same person, and what was said of them. */
    public Alike getAlike() {
        return alike;
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
