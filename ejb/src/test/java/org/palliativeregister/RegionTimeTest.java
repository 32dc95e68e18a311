package org.palliativeregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class RegionTimeTest {

    @Test
    void the_day_is_the_region_s_whatever_zone_the_server_is_set_to() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(RegionTime.now().getHour())
                        .isEqualTo(
                                Instant.now().atZone(ZoneId.of("Europe/Moscow")).getHour());
                assertThat(RegionTime.today()).isEqualTo(RegionTime.now().toLocalDate());
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void what_is_kept_in_utc_is_told_by_the_region_s_clock() {
        assertThat(RegionTime.ofUtc(LocalDateTime.of(2026, 11, 24, 22, 30)))
                .isEqualTo(LocalDateTime.of(2026, 11, 25, 1, 30));
        assertThat(RegionTime.at(Instant.parse("2026-11-24T15:27:00Z")).getHour())
                .isEqualTo(18);
    }

    @Test
    void a_zone_that_does_not_exist_is_named_in_a_sentence() {
        assertThatThrownBy(() -> RegionTime.zone("Moscow"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("palliativeregister.zone is \"Moscow\"")
                .hasMessageContaining("Europe/Moscow");
    }
}
