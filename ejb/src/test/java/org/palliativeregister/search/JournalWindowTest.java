package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JournalWindowTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void nothing_is_missed_after_hours_in_which_nobody_searched() {
        JournalWindow window = new JournalWindow(NOON);
        assertThat(window.seconds(NOON.plusSeconds(7200))).isGreaterThan(7200 + JournalWindow.LATEST_COMMIT);
    }

    @Test
    void one_search_after_another_reads_little_more_than_a_transaction_may_last() {
        JournalWindow window = new JournalWindow(NOON);
        window.read(NOON.plusSeconds(7200));
        assertThat(window.seconds(NOON.plusSeconds(7201))).isBetween(331L, 332L);
    }

    @Test
    void a_reading_that_ends_late_or_a_clock_put_back_takes_nothing_away() {
        JournalWindow window = new JournalWindow(NOON);
        window.read(NOON.minusSeconds(60));
        assertThat(window.seconds(NOON)).isGreaterThan(JournalWindow.LATEST_COMMIT);
        assertThat(window.seconds(NOON.minusSeconds(60))).isGreaterThanOrEqualTo(JournalWindow.LATEST_COMMIT);
    }
}
