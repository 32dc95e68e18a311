package org.palliativeregister.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import org.palliativeregister.NewNumber;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.BoundEntry;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.crypto.SealedText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.reference.Diagnosis;

/** What is known of a patient's illness and care now; pseudonymous, its free texts sealed and bound to it. */
@Entity
@Table(name = "medical_record")
public class MedicalRecord extends BoundEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id", updatable = false)
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "diagnosis_id")
    private Diagnosis diagnosis;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "institution_id")
    private Institution institution;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into")
    private Patient mergedInto;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_of_care")
    private PlaceOfCare placeOfCare;

    @Enumerated(EnumType.STRING)
    private RecordStatus status = RecordStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Column(name = "allergy_state")
    private AllergyState allergyState = AllergyState.UNKNOWN;

    @Convert(converter = SealedText.class)
    @Column(name = "allergies_enc")
    private ConfidentialText allergies;

    @Convert(converter = SealedText.class)
    @Column(name = "note_enc")
    private ConfidentialText note;

    protected MedicalRecord() {}

    public MedicalRecord(Patient patient, Diagnosis diagnosis, Institution institution, PlaceOfCare placeOfCare) {
        super(NewNumber.draw());
        this.patient = patient;
        this.diagnosis = diagnosis;
        this.institution = institution;
        this.placeOfCare = placeOfCare;
    }

    public void describe(Diagnosis newDiagnosis, PlaceOfCare newPlaceOfCare, ConfidentialText newNote) {
        diagnosis = newDiagnosis;
        placeOfCare = newPlaceOfCare;
        note = newNote;
    }

    /** @param which what the patient is allergic to; only with {@link AllergyState#PRESENT} */
    public void allergies(AllergyState state, ConfidentialText which) {
        allergyState = state;
        allergies = state == AllergyState.PRESENT ? which : null;
    }

    public void exclude() {
        status = RecordStatus.EXCLUDED;
    }

    void includeAgain() {
        status = RecordStatus.ACTIVE;
    }

    /** Was one of two records of one person: from now on nothing finds it, and whoever asks for it is led to the other. */
    void mergeInto(Patient remaining) {
        mergedInto = remaining;
    }

    /** Stands for itself again. */
    void standAlone() {
        mergedInto = null;
    }

    /** The person is cared for there and for that now. */
    void moveTo(Institution newInstitution, Diagnosis newDiagnosis) {
        institution = newInstitution;
        diagnosis = newDiagnosis;
    }

    /** Is on the register as its stay that lasts says. */
    void goOn(Episode stay) {
        status = RecordStatus.ACTIVE;
        institution = stay.getInstitution();
        stay.rediagnose(diagnosis);
    }

    boolean isMergedInto(long patientId) {
        return mergedInto != null && mergedInto.getId() == patientId;
    }

    @Override
    public long patientId() {
        return patient.getId();
    }

    public Patient getPatient() {
        return patient;
    }

    public Diagnosis getDiagnosis() {
        return diagnosis;
    }

    public Institution getInstitution() {
        return institution;
    }

    /** Null while it stands for itself. */
    public Patient getMergedInto() {
        return mergedInto;
    }

    public PlaceOfCare getPlaceOfCare() {
        return placeOfCare;
    }

    public RecordStatus getStatus() {
        return status;
    }

    /** {@link AllergyState#PRESENT} also where the text is not known to belong here: what cannot be read is never none. */
    public AllergyState getAllergyState() {
        ConfidentialText which = getAllergies();
        return which == null || which.isReadable() ? allergyState : AllergyState.PRESENT;
    }

    public ConfidentialText getAllergies() {
        return proved("allergies", allergies);
    }

    public ConfidentialText getNote() {
        return proved("note", note);
    }
}
