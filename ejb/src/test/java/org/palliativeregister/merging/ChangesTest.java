package org.palliativeregister.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Map<String, String> BEFORE = Map.of("NAME", "Анна", "ADDRESS", "улица\nдом", "PHONE", "1");
    private static final Map<String, String> AFTER = Map.of("NAME", "Анна", "ADDRESS", "-", "SNILS", "+7");

    @Test
    void what_was_sealed_is_read_as_it_was() {
        Changes read = Changes.of(Changes.between(BEFORE, AFTER).sealed());
        assertThat(read.undone(AFTER)).isEqualTo(BEFORE);
        assertThat(read.overtaken(AFTER)).isEmpty();
    }

    @Test
    void no_change_seals_nothing_and_undoes_nothing() {
        assertThat(Changes.between(BEFORE, BEFORE).sealed()).isNull();
        assertThat(Changes.of(null).undone(AFTER)).isEqualTo(AFTER);
    }

    @Test
    void what_was_changed_again_since_is_left_and_told() {
        Changes changes = Changes.between(BEFORE, AFTER);
        Map<String, String> now = Map.of("NAME", "Яна", "ADDRESS", "другая", "SNILS", "+7");
        assertThat(changes.overtaken(now)).containsExactly("ADDRESS");
        assertThat(changes.undone(now)).isEqualTo(Map.of("NAME", "Яна", "ADDRESS", "другая", "PHONE", "1"));
    }

    @Test
    void what_was_put_back_by_hand_is_as_it_was_and_not_told() {
        Changes changes = Changes.between(BEFORE, AFTER);
        assertThat(changes.overtaken(BEFORE)).isEmpty();
        assertThat(changes.undone(BEFORE)).isEqualTo(BEFORE);
    }
}
