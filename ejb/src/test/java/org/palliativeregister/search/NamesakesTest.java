package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

class NamesakesTest {

    private static final LocalDate BORN = LocalDate.of(1950, 3, 1);
    private static final PersonName SOMEBODY = PersonName.of("Сомова", "Анна", "Ильинична");

    /** An index that says what it is told. */
    private static final class Told extends NameIndex {

        private final NameOrder order;

        Told(NameOrder order) {
            this.order = order;
        }

        @Override
        public NameOrder upToDate() {
            return order;
        }

        @Override
        public int percent() {
            return 45;
        }
    }

    @Test
    void while_the_names_are_being_read_nobody_is_taken_for_new() {
        Namesakes namesakes = new Namesakes(new Told(null));

        assertThatThrownBy(() -> namesakes.find(SOMEBODY, null, BORN, Set.of()))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> {
                    assertThat(refused.key()).isEqualTo("rule.search.building");
                    assertThat(refused.arguments()).containsExactly(45);
                });
    }

    @Test
    void somebody_whose_surname_and_given_name_were_exchanged_is_the_same() {
        Facts facts = new Facts(7, 1, RecordStatus.ACTIVE, Sex.FEMALE, 1950, BORN, 1);
        NameOrder order =
                NameOrder.of(List.of(new NameOrder.Entry(CanonicalName.sortKeys(SOMEBODY, null), List.of(), facts)));
        Namesakes namesakes = new Namesakes(new Told(order));

        assertThat(namesakes
                        .find(PersonName.of("Анна", "Сомова", "Ильинична"), null, BORN, Set.of())
                        .same())
                .containsExactly(7L);
        assertThat(namesakes
                        .find(PersonName.of("Анна", "Сомова", "Ильинична"), null, BORN.plusDays(1), Set.of())
                        .same())
                .isEmpty();
        assertThat(namesakes
                        .find(PersonName.of("Анна", "Сомова", null), null, BORN, Set.of())
                        .alike())
                .as("without the patronymic")
                .containsExactly(7L);
    }

    @Test
    void those_who_were_compared_before_leave_their_place_to_others() {
        List<NameOrder.Entry> many = LongStream.rangeClosed(1, 30)
                .mapToObj(id -> new NameOrder.Entry(
                        CanonicalName.sortKeys(SOMEBODY, null),
                        List.of(),
                        new Facts(id, 1, RecordStatus.ACTIVE, Sex.FEMALE, 1950, BORN, 1)))
                .toList();
        Namesakes namesakes = new Namesakes(new Told(NameOrder.of(many)));
        List<Long> first = namesakes.find(SOMEBODY, null, BORN, Set.of()).same();
        assertThat(first).hasSize(20);
        assertThat(namesakes.find(SOMEBODY, null, BORN, Set.copyOf(first)).same())
                .hasSize(10)
                .doesNotContainAnyElementsOf(first);
    }
}
