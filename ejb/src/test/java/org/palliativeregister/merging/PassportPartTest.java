package org.palliativeregister.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Sex;

class PassportPartTest {

    private static PassportText passport(String surname) {
        PassportText text = new PassportText();
        text.setSurname(surname);
        text.setGiven("Анна");
        text.setBirthDate(LocalDate.of(1950, 5, 1));
        text.setSex(Sex.FEMALE);
        return text;
    }

    @Test
    void what_the_remaining_one_does_not_know_is_taken_unless_somebody_says_otherwise() {
        PassportText kept = passport("Сомова");
        kept.setPhone("1");
        PassportText other = passport("Сомова");
        other.setPhone("2");
        other.setPolicy("1234567890123456");
        assertThat(PassportPart.differing(kept, other)).containsExactly(PassportPart.POLICY, PassportPart.PHONE);
        assertThat(PassportPart.missing(kept, other)).containsExactly(PassportPart.POLICY);
        PassportText merged = PassportPart.merged(kept, other, PassportPart.missing(kept, other));
        assertThat(merged.getPolicy()).isEqualTo("1234567890123456");
        assertThat(merged.getPhone()).isEqualTo("1");
        assertThat(kept.getPolicy()).isNull();
    }

    @Test
    void what_both_say_differently_and_one_person_hardly_has_twice_makes_one_doubt() {
        PassportText kept = passport("Сомова");
        PassportText other = passport("Самова");
        other.setGiven("Ольга");
        other.setPhone("1");
        assertThat(PassportPart.doubtful(kept, other)).as("sounds alike").isEmpty();
        other.setSnils("1");
        other.setPolicy("1");
        assertThat(PassportPart.doubtful(kept, other)).as("known of one alone").isEmpty();
        kept.setSnils("2");
        kept.setPolicy("2");
        other.setSex(Sex.MALE);
        other.setBirthDate(LocalDate.of(1950, 5, 2));
        other.setSurname("Ильина");
        assertThat(PassportPart.doubtful(kept, other))
                .containsExactly(
                        PassportPart.SURNAME,
                        PassportPart.BIRTH_DATE,
                        PassportPart.SEX,
                        PassportPart.SNILS,
                        PassportPart.POLICY);
        other.setFormerSurname("Сомова");
        assertThat(PassportPart.doubtful(kept, other)).as("married").doesNotContain(PassportPart.SURNAME);
    }

    @Test
    void the_surname_that_is_not_taken_is_the_former_one() {
        PassportText kept = passport("Сомова");
        PassportText other = passport("Ильина");
        assertThat(PassportPart.merged(kept, other, Set.of()).getFormerSurname())
                .isEqualTo("Ильина");
        assertThat(PassportPart.merged(kept, other, EnumSet.of(PassportPart.SURNAME))
                        .getFormerSurname())
                .isEqualTo("Сомова");
    }

    @Test
    void a_former_surname_that_is_known_stays() {
        PassportText kept = passport("Сомова");
        kept.setFormerSurname("Юрина");
        assertThat(PassportPart.merged(kept, passport("Ильина"), Set.of()).getFormerSurname())
                .isEqualTo("Юрина");
        assertThat(PassportPart.merged(passport("Сомова"), passport("Сомова"), Set.of())
                        .getFormerSurname())
                .isNull();
    }

    @Test
    void what_is_written_in_the_journal_is_read_as_it_was() {
        PassportText kept = passport("Сомова");
        kept.setAddress("улица\nдом");
        PassportText read = PassportPart.read(PassportPart.written(kept), number -> null);
        assertThat(PassportPart.differing(kept, read)).isEmpty();
    }
}
