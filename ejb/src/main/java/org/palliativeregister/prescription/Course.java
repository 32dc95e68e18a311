package org.palliativeregister.prescription;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palliativeregister.reference.Medicament;

/**
 * The days on which a prescription is taken, each by what the prescription said on it: an amendment changes what is
 * needed from its day on, never what was needed before. What was an error of writing counts as never said. Every amount
 * of a prescription, beside it or in a sum, is counted here.
 */
public final class Course {

    private static final Comparator<CourseVersion> BY_TIME =
            Comparator.comparing(CourseVersion::amendedAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final CourseVersion now;
    private final List<CourseVersion> said;

    /** @param versions what one prescription says and all that it said before, in any order */
    public Course(Collection<CourseVersion> versions) {
        List<CourseVersion> inTime = versions.stream().sorted(BY_TIME).toList();
        now = inTime.get(inTime.size() - 1);
        said = inTime.stream().filter(version -> !version.isError()).toList();
    }

    long prescription() {
        return now.prescription();
    }

    /** The patient's number. */
    public long patient() {
        return now.patient();
    }

    /** The medicament's number. */
    public long medicament() {
        return now.medicament();
    }

    /** Whether it is taken on a day from {@code from} to {@code to}, both counted. */
    public boolean covers(LocalDate from, LocalDate to) {
        return !days(from, to).isEmpty();
    }

    /**
     * For its whole life, until it ends or was stopped; none where it was withdrawn before it began. Null where nothing
     * can be counted.
     */
    Quantity quantity(Medicament of) {
        return quantity(of, LocalDate.MIN, LocalDate.MAX);
    }

    /**
     * For its days from {@code from} to {@code to}, both counted. Patches are whole for each dosage, millilitres for all
     * dosages together. Null where nothing can be counted.
     *
     * @param of the medicament whose number is {@link #medicament()}
     */
    public Quantity quantity(Medicament of, LocalDate from, LocalDate to) {
        Quantity none = Quantity.none(of);
        return none == null
                ? null
                : days(from, to).entrySet().stream()
                        .map(part -> Quantity.taken(of, part.getKey().dosage(), part.getValue()))
                        .reduce(none, Quantity::plus)
                        .handedOut();
    }

    private Map<CourseVersion.Asked, Long> days(LocalDate from, LocalDate to) {
        Map<CourseVersion.Asked, Long> days = new LinkedHashMap<>();
        LocalDate since = from;
        for (CourseVersion version : said) {
            long taken = version.days(since, to);
            if (taken > 0) {
                days.merge(version.asked(), taken, Long::sum);
            }
            since = CourseVersion.later(from, version.validUntil());
        }
        return days;
    }
}
