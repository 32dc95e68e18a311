package org.palliativeregister.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.reference.Medicament;

/**
 * The days of a period on which a prescription is taken, each by what the prescription said on it: an amendment changes
 * what is needed from its day on, never what was needed before.
 */
final class Course {

    private static final Comparator<CourseVersion> BY_TIME =
            Comparator.comparing(CourseVersion::amendedAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private final long patient;
    private final long medicament;
    private final Map<CourseVersion.Asked, Integer> days = new LinkedHashMap<>();

    /** @param versions all of one prescription, in any order */
    Course(List<CourseVersion> versions, ReportPeriod period) {
        patient = versions.get(0).patient();
        medicament = versions.get(0).medicament();
        LocalDate since = LocalDate.MIN;
        for (CourseVersion version : versions.stream().sorted(BY_TIME).toList()) {
            int taken = version.daysIn(period, since);
            if (taken > 0) {
                days.merge(version.asked(), taken, Integer::sum);
            }
            since = version.validUntil();
        }
    }

    long patient() {
        return patient;
    }

    long medicament() {
        return medicament;
    }

    boolean isInPeriod() {
        return !days.isEmpty();
    }

    /** In what is counted of the medicament; null where nothing can be counted. */
    BigDecimal quantity(Medicament of) {
        return days.entrySet().stream()
                .map(part -> Quantity.forDays(of, part.getKey().dosage(), part.getValue()))
                .filter(Objects::nonNull)
                .map(Quantity::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
