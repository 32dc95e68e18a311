package org.palliativeregister.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.reference.Diagnosis;

class RecordPartTest {

    @SuppressWarnings("serial")
    private static final Diagnosis DIAGNOSIS = new Diagnosis() {};

    private static RecordText text(AllergyState state, String allergies) {
        RecordText text = new RecordText();
        text.setDiagnosis(DIAGNOSIS);
        text.setPlaceOfCare(PlaceOfCare.values()[0]);
        text.setAllergyState(state);
        text.setAllergies(allergies);
        return text;
    }

    /** It may be the only change, and stands at the end of the journal then. */
    @ParameterizedTest
    @EnumSource(AllergyState.class)
    void allergies_that_a_merge_has_brought_are_taken_back_when_it_is_undone(AllergyState brought) {
        String which = brought == AllergyState.PRESENT ? "морфин, кодеин" : null;
        AllergyState other = brought == AllergyState.UNKNOWN ? AllergyState.NONE : AllergyState.UNKNOWN;
        Map<String, String> before = RecordPart.written(text(other, null), 1);
        Map<String, String> after = RecordPart.written(text(brought, which), 1);
        Changes read = Changes.of(Changes.between(before, after).sealed());
        assertThat(read.overtaken(after)).isEmpty();
        assertThat(read.undone(after)).isEqualTo(before);
    }

    @Test
    void what_is_written_is_read_as_it_was() {
        for (AllergyState state : AllergyState.values()) {
            String which = state == AllergyState.PRESENT ? "морфин, кодеин" : null;
            RecordText text = text(state, which);
            RecordText read = RecordPart.read(RecordPart.written(text, 1), id -> text.getDiagnosis());
            assertThat(read.getAllergyState()).isEqualTo(state);
            assertThat(read.getAllergies()).isEqualTo(which);
        }
    }
}
