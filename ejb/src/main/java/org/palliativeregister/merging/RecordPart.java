package org.palliativeregister.merging;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.reference.Diagnosis;

/** What a medical record says, as it is kept in the journal. */
enum RecordPart {
    DIAGNOSIS,
    INSTITUTION,
    PLACE_OF_CARE,
    /** Whether there are any, and which: they belong together. */
    ALLERGIES,
    NOTE;

    private static final String BETWEEN = " ";

    /** Nothing in it ends with a blank: the journal would not keep it, and the undoing not know it again. */
    static Map<String, String> written(RecordText text, long institutionId) {
        Map<String, String> written = new TreeMap<>();
        written.put(DIAGNOSIS.name(), String.valueOf(text.getDiagnosis().getId()));
        written.put(INSTITUTION.name(), String.valueOf(institutionId));
        written.put(PLACE_OF_CARE.name(), text.getPlaceOfCare().name());
        written.put(
                ALLERGIES.name(),
                text.getAllergyState() + (text.getAllergies() == null ? "" : BETWEEN + text.getAllergies()));
        if (text.getNote() != null) {
            written.put(NOTE.name(), text.getNote());
        }
        return written;
    }

    /** The inverse of {@link #written}, the institution apart. */
    static RecordText read(Map<String, String> written, LongFunction<Diagnosis> diagnoses) {
        RecordText text = new RecordText();
        text.setDiagnosis(diagnoses.apply(Long.parseLong(written.get(DIAGNOSIS.name()))));
        text.setPlaceOfCare(PlaceOfCare.valueOf(written.get(PLACE_OF_CARE.name())));
        String[] allergies = written.get(ALLERGIES.name()).split(BETWEEN, 2);
        text.setAllergyState(AllergyState.valueOf(allergies[0]));
        text.setAllergies(allergies.length == 1 ? null : allergies[1]);
        text.setNote(written.get(NOTE.name()));
        return text;
    }

    static long institution(Map<String, String> written) {
        return Long.parseLong(written.get(INSTITUTION.name()));
    }
}
