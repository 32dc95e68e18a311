package org.palliativeregister.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RegisterEntry;

class ConcernTest {

    /** Acts as a use case declares them. */
    interface Acts {

        @OfSubject("thing")
        long make(@OfPatient long patientId, @OfSubject("place") long place, int version);

        Shown change(@OfSubject("thing") Thing thing, Draft draft);
    }

    static class Thing extends RegisterEntry {
        private static final long serialVersionUID = 1L;

        Thing(long id) {
            super(id);
        }
    }

    record Draft(String name, List<Subject> subjects) implements ConcernsSubjects {}

    record Shown(long patientId, List<Subject> subjects) implements ConcernsPatient, ConcernsSubjects {}

    private static Method act(String name) {
        return Arrays.stream(Acts.class.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_marked_is_known_before_the_act() {
        Concern asked = Concern.asked(act("make"), 7L, 8L, 1);
        assertThat(asked.patients()).containsExactly(7L);
        assertThat(asked.subjects()).hasToString("[place#8]");
    }

    @Test
    void what_was_made_is_known_by_the_result_and_not_before() {
        Concern asked = Concern.asked(act("make"), 7L, 8L, 1);
        assertThat(asked.answered(act("make"), 9L).subjects()).hasToString("[place#8, thing#9]");
        assertThat(asked.subjects()).hasToString("[place#8]");
    }

    @Test
    void entries_and_what_bears_their_numbers_are_found_and_each_stands_there_once() {
        Draft draft = new Draft("Иванова", List.of(Subject.of("role", 2), new Subject("login", "ivanova")));
        Concern asked = Concern.asked(act("change"), new Thing(5), draft);
        Concern answered = asked.answered(act("change"), new Shown(3, List.of(Subject.of("thing", 5))));
        assertThat(answered.subjects()).hasToString("[thing#5, role#2, login#ivanova]");
        assertThat(answered.patients()).isEqualTo(Set.of(3L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Иванова", "ivanova anna", "a#b", "Ivanova"})
    void no_name_and_no_text_can_be_a_subject(String text) {
        assertThatThrownBy(() -> new Subject("account", text)).isInstanceOf(IllegalArgumentException.class);
    }
}
