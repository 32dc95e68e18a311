package org.palliativeregister.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectionsTest {

    private static final LocalDateTime NIGHT = LocalDateTime.of(2026, 11, 29, 2, 30);

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false", "12, false", "23, false"})
    void a_check_begins_by_itself_between_one_and_five(int hour, boolean due) {
        assertThat(Inspections.isDue(NIGHT.withHour(hour), LocalDateTime.MIN)).isEqualTo(due);
    }

    @Test
    void it_does_not_begin_twice_in_one_night() {
        assertThat(Inspections.isDue(NIGHT, NIGHT.withHour(1))).isFalse();
        assertThat(Inspections.isDue(NIGHT, NIGHT.minusHours(11))).isFalse();
        assertThat(Inspections.isDue(NIGHT, NIGHT.minusHours(13))).isTrue();
        assertThat(Inspections.isDue(NIGHT, NIGHT.minusDays(1))).isTrue();
    }
}
