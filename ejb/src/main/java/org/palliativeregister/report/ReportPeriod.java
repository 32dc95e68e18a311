package org.palliativeregister.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;

/** The days a report is about, the first and the last one counted. */
public record ReportPeriod(LocalDate from, LocalDate to) implements Serializable {

    /** The longest period of a report, years. */
    public static final int LONGEST = 10;

    /** The first day a report can be about. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** The last day a report can be about: {@value} years from today, so that the need of what is ordered shows. */
    public static final int AHEAD = 2;

    /** @throws RuleViolation when it ends before it starts, is too long, too long ago or too far ahead */
    public ReportPeriod {
        RuleViolation broken = broken(from, to);
        if (broken != null) {
            throw broken;
        }
    }

    /** The rule that keeps these days from being a period; null when none does. */
    public static RuleViolation broken(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return new RuleViolation("rule.report.noPeriod");
        }
        if (to.isBefore(from)) {
            return new RuleViolation("rule.report.endBeforeStart");
        }
        if (from.isBefore(EARLIEST)) {
            return new RuleViolation("rule.report.tooLongAgo", String.valueOf(EARLIEST.getYear()));
        }
        if (to.isAfter(RegionTime.today().plusYears(AHEAD))) {
            return new RuleViolation("rule.report.tooFarAhead", AHEAD);
        }
        return to.isBefore(from.plusYears(LONGEST)) ? null : new RuleViolation("rule.report.tooLong", LONGEST);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The last day of each month of the period, at most the last {@code most} of them; the last one is its end. */
    public List<LocalDate> monthEnds(int most) {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(last, month -> month.minusMonths(1))
                .limit(most)
                .takeWhile(month -> !month.isBefore(YearMonth.from(from)))
                .map(month -> month.equals(last) ? to : month.atEndOfMonth())
                .sorted()
                .toList();
    }
}
