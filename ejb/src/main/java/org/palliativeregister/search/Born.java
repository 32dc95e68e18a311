package org.palliativeregister.search;

import java.time.LocalDate;
import org.palliativeregister.record.PatientSummary;

/** From the first day of birth to the last one, both counted. */
record Born(LocalDate from, LocalDate to) {

    static Born on(LocalDate day) {
        return new Born(day, day);
    }

    static Born in(int year) {
        return new Born(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Who is of that age, in full years, on a day; null for no bound. */
    static Born ofAge(Integer youngest, Integer oldest, LocalDate today) {
        return new Born(
                oldest == null ? LocalDate.MIN : today.minusYears(oldest + 1L).plusDays(1),
                youngest == null ? LocalDate.MAX : today.minusYears(youngest));
    }

    boolean isYear() {
        return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1));
    }

    /** A damaged passport hides the day; its year counts as the day before its first one. */
    boolean fits(PatientSummary summary) {
        return fits(
                summary.birthDate() == null
                        ? FactCode.firstOf(summary.birthYear())
                        : FactCode.birth(summary.birthDate()));
    }

    /** @param birth as in a {@link FactCode} */
    boolean fits(int birth) {
        return birth >= lowest() && birth <= highest();
    }

    /** Of a single day only those of whom it is known. */
    int lowest() {
        return from.getDayOfYear() == 1 && !from.equals(to) ? FactCode.firstOf(from.getYear()) : FactCode.birth(from);
    }

    int highest() {
        return FactCode.birth(to);
    }
}
