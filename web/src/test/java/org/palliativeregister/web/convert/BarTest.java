package org.palliativeregister.web.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void bars_begin_at_zero_and_the_longest_is_full() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("G1", 200);
        counts.put("G2", 50);
        counts.put("G4", 0);
        assertThat(Bar.of(counts)).extracting(Bar::percent).containsExactly(100.0, 25.0, 0.0);
    }

    @Test
    void a_small_number_that_may_not_be_shown_has_no_length() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("G1", 9);
        counts.put("G7", null);
        assertThat(Bar.of(counts).get(1).hidden()).isTrue();
        assertThat(Bar.of(counts).get(1).percent()).isZero();
    }
}
