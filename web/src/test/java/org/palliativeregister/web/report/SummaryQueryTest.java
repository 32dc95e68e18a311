package org.palliativeregister.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.report.AgeBand;
import org.palliativeregister.report.ReportPeriod;

class SummaryQueryTest {

    @Test
    void the_address_brings_back_what_was_asked() {
        SummaryQuery asked = new SummaryQuery();
        asked.setFrom(LocalDate.of(2026, 1, 1));
        asked.setTo(LocalDate.of(2026, 3, 31));
        asked.setInstitutions(new Long[] {7L, 8L});
        asked.setAges(new AgeBand[] {AgeBand.FROM_90});
        asked.setBlocks(new String[] {"C15-C26"});
        asked.setSex(Sex.MALE);
        assertThat(asked.address())
                .isEqualTo("&from=01.01.2026&to=31.03.2026&institutions=7,8&ages=FROM_90&blocks=C15-C26&sex=MALE");
        SummaryQuery read = new SummaryQuery();
        read.setInstitutionList("7,8");
        read.setAgeList("FROM_90");
        read.setBlockList("C15-C26");
        assertThat(read.getInstitutions()).containsExactly(7L, 8L);
        assertThat(read.getAges()).containsExactly(AgeBand.FROM_90);
        assertThat(read.getBlocks()).containsExactly("C15-C26");
    }

    @Test
    void what_cannot_be_read_in_an_address_is_passed_over() {
        SummaryQuery read = new SummaryQuery();
        read.setInstitutionList("7,<b>,99999999999999999999");
        read.setAgeList("FROM_1,FROM_18");
        assertThat(read.getInstitutions()).containsExactly(7L);
        assertThat(read.getAges()).containsExactly(AgeBand.FROM_18);
    }

    @Test
    void the_usual_periods_end_today_and_are_known_again() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(PeriodKind.MONTH.until(today).from()).isEqualTo("2026-11-01");
        assertThat(PeriodKind.QUARTER.until(today).from()).isEqualTo("2026-10-01");
        assertThat(PeriodKind.YEAR.until(today).from()).isEqualTo("2025-12-01");
        assertThat(PeriodKind.of(PeriodKind.YEAR.until(today), today)).isEqualTo(PeriodKind.YEAR);
        assertThat(PeriodKind.of(new ReportPeriod(today, today), today)).isEqualTo(PeriodKind.OWN);
    }
}
