package org.palliativeregister.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.Sex;

class JoinedRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Institution hospice = new Institution("Хоспис", "Хоспис", null);
    private final Institution hospital = new Institution("Больница", "Больница", null);
    private final MedicalRecord kept = record(hospice);
    private final MedicalRecord other = record(hospice);

    private static MedicalRecord record(Institution institution) {
        return new MedicalRecord(new Patient(1, Sex.FEMALE, 1950, null), null, institution, PlaceOfCare.HOME);
    }

    private static Episode stay(Institution institution, LocalDate from) {
        return new Episode(null, institution, null, from);
    }

    private static Episode ended(Institution institution, LocalDate from, ExclusionReason reason) {
        Episode stay = stay(institution, from);
        stay.exclude(from.plusDays(5), reason);
        return stay;
    }

    private JoinedRecord joined(List<Episode> keptStays, List<Episode> otherStays) {
        return JoinedRecord.of(kept, keptStays, other, otherStays);
    }

    @Test
    void two_stays_that_last_in_one_institution_continue_from_the_earlier_day() {
        JoinedRecord joined = joined(List.of(stay(hospice, DAY)), List.of(stay(hospice, DAY.minusDays(9))));
        assertThat(joined.lasting()).isEqualTo(LastingStay.CONTINUES);
        assertThat(joined.since()).isEqualTo(DAY.minusDays(9));
    }

    @Test
    void of_two_that_last_in_two_institutions_that_of_the_remaining_record_goes_on() {
        JoinedRecord joined = joined(List.of(stay(hospice, DAY)), List.of(stay(hospital, DAY.minusDays(9))));
        assertThat(joined.lasting()).isEqualTo(LastingStay.ENDS);
        assertThat(joined.since()).isEqualTo(DAY);
        assertThat(joined.institution()).isEqualTo(hospice);
    }

    @Test
    void the_person_is_where_the_only_stay_that_lasts_is() {
        Episode over = ended(hospice, DAY, ExclusionReason.REFUSAL);
        assertThat(joined(List.of(over), List.of(stay(hospice, DAY))).lasting()).isEqualTo(LastingStay.MOVES);
        assertThat(joined(List.of(stay(hospice, DAY)), List.of(over)).lasting()).isEqualTo(LastingStay.STAYS);
        assertThat(joined(List.of(over), List.of(over)).lasting()).isEqualTo(LastingStay.NONE);
    }

    @Test
    void nobody_who_died_is_joined_with_somebody_whose_stay_lasts() {
        Episode died = ended(hospice, DAY, ExclusionReason.DEATH);
        Episode lasts = stay(hospice, DAY);
        refused("rule.merging.died", List.of(died), List.of(lasts));
        refused("rule.merging.died", List.of(lasts), List.of(died));
        assertThat(joined(List.of(died), List.of(died)).lasting()).isEqualTo(LastingStay.NONE);
    }

    private void refused(String rule, List<Episode> keptStays, List<Episode> otherStays) {
        assertThatThrownBy(() -> joined(keptStays, otherStays))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(rule);
    }

    @Test
    void no_allergy_and_no_note_is_lost() {
        kept.allergies(AllergyState.NONE, null);
        other.allergies(AllergyState.PRESENT, ConfidentialText.of("морфин"));
        kept.describe(null, PlaceOfCare.HOME, ConfidentialText.of("одно"));
        other.describe(null, PlaceOfCare.HOME, ConfidentialText.of("другое"));
        RecordText text = joined(List.of(), List.of()).text();
        assertThat(text.getAllergyState()).isEqualTo(AllergyState.PRESENT);
        assertThat(text.getAllergies()).isEqualTo("морфин");
        assertThat(text.getNote()).isEqualTo("одно\nдругое");
        kept.allergies(AllergyState.UNKNOWN, null);
        other.allergies(AllergyState.NONE, null);
        assertThat(joined(List.of(), List.of()).text().getAllergyState()).isEqualTo(AllergyState.NONE);
    }

    @Test
    void texts_that_do_not_fit_together_are_refused() {
        kept.describe(null, PlaceOfCare.HOME, ConfidentialText.of("а".repeat(RecordKeeping.LONGEST_NOTE)));
        other.describe(null, PlaceOfCare.HOME, ConfidentialText.of("б"));
        refused("rule.patient.text.tooLong", List.of(), List.of());
    }
}
