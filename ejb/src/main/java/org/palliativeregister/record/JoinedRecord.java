package org.palliativeregister.record;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.FreeText;

/**
 * What the remaining one of two records of one person says after the other has become part of it. Nothing known of
 * allergies is lost, and no note; diagnosis, place of care and institution are of the record whose stay lasts.
 *
 * @param since first day of the stay that lasts; null when none does
 */
public record JoinedRecord(LastingStay lasting, RecordText text, Institution institution, LocalDate since)
        implements Serializable {

    /**
     * @throws RuleViolation {@code rule.merging.damaged} when a text does not open, {@code rule.merging.died} when one
     *     record says that the person died and the other goes on, {@code rule.patient.text.tooLong} when the texts of
     *     both do not fit together
     */
    static JoinedRecord of(MedicalRecord kept, List<Episode> keptStays, MedicalRecord other, List<Episode> otherStays) {
        if (RecordText.of(kept).isDamaged() || RecordText.of(other).isDamaged()) {
            throw new RuleViolation("rule.merging.damaged");
        }
        Episode open = open(keptStays);
        Episode otherOpen = open(otherStays);
        if (died(keptStays) && otherOpen != null || died(otherStays) && open != null) {
            throw new RuleViolation("rule.merging.died");
        }
        LastingStay lasting = LastingStay.of(open, otherOpen);
        MedicalRecord current = lasting == LastingStay.MOVES ? other : kept;
        LocalDate since = Stream.of(open, lasting == LastingStay.ENDS ? null : otherOpen)
                .filter(Objects::nonNull)
                .map(Episode::getIncludedOn)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new JoinedRecord(lasting, text(current, kept, other), current.getInstitution(), since);
    }

    private static Episode open(List<Episode> stays) {
        return stays.stream().filter(Episode::lasts).findFirst().orElse(null);
    }

    private static boolean died(List<Episode> stays) {
        return stays.stream()
                .reduce(Episode::later)
                .filter(Episode::endedByDeath)
                .isPresent();
    }

    private static RecordText text(MedicalRecord current, MedicalRecord kept, MedicalRecord other) {
        RecordText text = RecordText.of(current);
        AllergyState state = allergies(kept.getAllergyState(), other.getAllergyState());
        text.setAllergyState(state);
        text.setAllergies(
                state == AllergyState.PRESENT
                        ? both(kept.getAllergies(), other.getAllergies(), RecordKeeping.LONGEST_ALLERGIES)
                        : null);
        text.setNote(both(kept.getNote(), other.getNote(), RecordKeeping.LONGEST_NOTE));
        return text;
    }

    /** Who has named an allergy is believed against who has not asked, and against who has heard of none. */
    private static AllergyState allergies(AllergyState one, AllergyState other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static String both(ConfidentialText kept, ConfidentialText other, int longest) {
        List<String> different = Stream.of(kept, other)
                .filter(Objects::nonNull)
                .map(ConfidentialText::value)
                .distinct()
                .toList();
        ConfidentialText together = FreeText.of(String.join("\n", different), longest);
        return together == null ? null : together.value();
    }
}
