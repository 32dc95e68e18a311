package org.palliativeregister.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palliativeregister.patient.Sex;

/**
 * Who is near a patient.
 *
 * @param younger by so many years than the patient; negative for older
 */
record Relative(String word, Sex sex, int younger) {

    /** Whose patronymic says nothing about the patient's. */
    boolean isOfOtherFather() {
        return Set.of("мать", "отец", "жена", "муж").contains(word);
    }

    static Relative of(Dice dice, Sex patient, int age) {
        if (age < 19) {
            return dice.chance(85)
                    ? new Relative("мать", Sex.FEMALE, -dice.between(22, 34))
                    : new Relative("отец", Sex.MALE, -dice.between(24, 38));
        }
        List<Relative> relatives = new ArrayList<>(List.of(
                new Relative("сестра", Sex.FEMALE, dice.between(-4, 6)),
                patient == Sex.MALE ? new Relative("жена", Sex.FEMALE, 3) : new Relative("муж", Sex.MALE, -2)));
        if (age > 45) {
            relatives.add(new Relative("дочь", Sex.FEMALE, dice.between(22, 32)));
            relatives.add(new Relative("дочь", Sex.FEMALE, dice.between(22, 32)));
            relatives.add(new Relative("сын", Sex.MALE, dice.between(22, 32)));
        }
        return dice.pick(relatives);
    }
}
