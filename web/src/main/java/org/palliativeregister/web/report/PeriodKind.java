package org.palliativeregister.web.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import org.palliativeregister.report.ReportPeriod;

/** The periods one asks for most, each until today. */
public enum PeriodKind {
    MONTH,
    QUARTER,
    YEAR,
    OWN;

    /** Null for {@link #OWN}. */
    ReportPeriod until(LocalDate today) {
        return switch (this) {
            case MONTH -> new ReportPeriod(today.withDayOfMonth(1), today);
            case QUARTER -> new ReportPeriod(today.with(IsoFields.DAY_OF_QUARTER, 1), today);
            case YEAR -> new ReportPeriod(today.withDayOfMonth(1).minusMonths(11), today);
            case OWN -> null;
        };
    }

    static PeriodKind of(ReportPeriod period, LocalDate today) {
        return Arrays.stream(values())
                .filter(kind -> period.equals(kind.until(today)))
                .findFirst()
                .orElse(OWN);
    }
}
