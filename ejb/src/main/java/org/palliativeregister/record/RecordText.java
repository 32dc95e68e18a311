package org.palliativeregister.record;

import java.io.Serializable;
import java.util.Objects;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.reference.Diagnosis;

/** What a medical record says, as it is typed and shown; serialised, its texts are sealed. */
public final class RecordText implements Serializable {

    private static final long serialVersionUID = 1L;

    private Diagnosis diagnosis;
    private PlaceOfCare placeOfCare;
    private AllergyState allergyState;
    private ConfidentialText allergies;
    private ConfidentialText note;

    public static RecordText of(MedicalRecord record) {
        RecordText text = new RecordText();
        text.diagnosis = record.getDiagnosis();
        text.placeOfCare = record.getPlaceOfCare();
        text.allergyState = record.getAllergyState();
        text.allergies = record.getAllergies();
        text.note = record.getNote();
        return text;
    }

    /** For a record that is not damaged. */
    void writeTo(MedicalRecord record) {
        record.describe(diagnosis, placeOfCare, note);
        record.allergies(allergyState, allergies);
    }

    /** One that can be changed while this one stays. */
    public RecordText copy() {
        RecordText copy = new RecordText();
        copy.diagnosis = diagnosis;
        copy.placeOfCare = placeOfCare;
        copy.allergyState = allergyState;
        copy.allergies = allergies;
        copy.note = note;
        return copy;
    }

    /**
     * Takes from {@code now} what nobody has changed here since {@code before} was read. What is known of allergies
     * belongs together.
     */
    public void takeUntouched(RecordText before, RecordText now) {
        if (Objects.equals(diagnosis, before.diagnosis)) {
            diagnosis = now.diagnosis;
        }
        if (placeOfCare == before.placeOfCare) {
            placeOfCare = now.placeOfCare;
        }
        if (allergyState == before.allergyState && Objects.equals(allergies, before.allergies)) {
            allergyState = now.allergyState;
            allergies = now.allergies;
        }
        if (Objects.equals(note, before.note)) {
            note = now.note;
        }
    }

    /** A text of the record does not open: it is shown as unreadable and the record cannot be saved over. */
    public boolean isDamaged() {
        return !readable(allergies) || !readable(note);
    }

    private static boolean readable(ConfidentialText text) {
        return text == null || text.isReadable();
    }

    private static String value(ConfidentialText text) {
        return text == null || !text.isReadable() ? null : text.value();
    }

    public boolean isNoteReadable() {
        return readable(note);
    }

    public Diagnosis getDiagnosis() {
        return diagnosis;
    }

    public void setDiagnosis(Diagnosis newDiagnosis) {
        diagnosis = newDiagnosis;
    }

    public PlaceOfCare getPlaceOfCare() {
        return placeOfCare;
    }

    public void setPlaceOfCare(PlaceOfCare newPlaceOfCare) {
        placeOfCare = newPlaceOfCare;
    }

    public AllergyState getAllergyState() {
        return allergyState;
    }

    public void setAllergyState(AllergyState newAllergyState) {
        allergyState = newAllergyState;
    }

    /** What the patient is allergic to; null for nothing and for what cannot be read. */
    public String getAllergies() {
        return value(allergies);
    }

    public void setAllergies(String newAllergies) {
        allergies = ConfidentialText.of(newAllergies);
    }

    /** Null for nothing and for what cannot be read. */
    public String getNote() {
        return value(note);
    }

    public void setNote(String newNote) {
        note = ConfidentialText.of(newNote);
    }
}
