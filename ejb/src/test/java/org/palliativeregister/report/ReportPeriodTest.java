package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.palliativeregister.RuleViolation;

class ReportPeriodTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_period_may_be_one_day_and_ten_years() {
        assertThat(new ReportPeriod(DAY, DAY).to()).isEqualTo(DAY);
        assertThat(new ReportPeriod(DAY.minusYears(10).plusDays(1), DAY).from()).isEqualTo("2016-11-25");
    }

    @Test
    void what_cannot_be_a_period_is_refused_with_its_reason() {
        refused(DAY, DAY.minusDays(1), "rule.report.endBeforeStart");
        refused(DAY.minusYears(10), DAY, "rule.report.tooLong");
        refused(null, DAY, "rule.report.noPeriod");
        refused(DAY, null, "rule.report.noPeriod");
        refused(LocalDate.of(1, 1, 1), LocalDate.of(2, 1, 1), "rule.report.tooLongAgo");
        refused(LocalDate.of(9999, 1, 1), LocalDate.of(9999, 1, 2), "rule.report.tooFarAhead");
    }

    @Test
    void a_long_period_shows_its_last_months() {
        assertThat(new ReportPeriod(LocalDate.of(2020, 1, 1), DAY).monthEnds(13))
                .hasSize(13)
                .startsWith(LocalDate.of(2025, 11, 30))
                .endsWith(DAY);
    }

    private static void refused(LocalDate from, LocalDate to, String rule) {
        assertThatThrownBy(() -> new ReportPeriod(from, to))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(rule);
    }
}
