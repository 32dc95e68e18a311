package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.tsid.TsidFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NewNumberTest {

    @Test
    void what_was_drawn_lately_is_taken() {
        long number = NewNumber.draw();
        assertThat(NewNumber.require(number)).isEqualTo(number);
        assertThat(NewNumber.draw()).isNotEqualTo(number);
    }

    @Test
    void what_somebody_thought_of_is_not() {
        for (long number :
                new long[] {0, 1, -1, 42, Long.MAX_VALUE, drawn(Duration.ofHours(1)), drawn(Duration.ofDays(-8))}) {
            assertThatThrownBy(() -> NewNumber.require(number))
                    .as(String.valueOf(number))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static long drawn(Duration fromNow) {
        Clock clock = Clock.fixed(Instant.now().plus(fromNow), ZoneOffset.UTC);
        return TsidFactory.builder().withClock(clock).build().create().toLong();
    }
}
