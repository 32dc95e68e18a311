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
