package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HitsTest {

    /** As a number that is a register number and a year of birth: its bearer may have been born in that year. */
    @Test
    void who_is_found_in_two_ways_counts_once() {
        Hits hits = new Hits(0, 20);
        hits.addOnce(1955);
        hits.add(1954);
        hits.add(1955);
        hits.addOnce(1955);
        assertThat(hits.page()).containsExactly(1955L, 1954L);
        assertThat(hits.count()).isEqualTo(2);
    }

    @Test
    void a_page_keeps_its_own_and_counts_all() {
        Hits hits = new Hits(2, 2);
        for (long id = 1; id <= 7; id++) {
            hits.add(id);
        }
        assertThat(hits.page()).containsExactly(3L, 4L);
        assertThat(hits.count()).isEqualTo(7);
    }
}
