package org.palliativeregister.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.prescription.Course;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.reference.Medicament;

/** Adds up what of each medicament is needed for the days of a period. */
final class Needs {

    private final ReportPeriod period;
    private final Map<Long, List<Course>> byMedicament;

    /**
     * @param courses of prescriptions, also such that have no day in the period
     * @param patients whose prescriptions count
     */
    Needs(Collection<Course> courses, Set<Long> patients, ReportPeriod period) {
        this.period = period;
        byMedicament = courses.stream()
                .filter(course -> patients.contains(course.patient()) && course.covers(period.from(), period.to()))
                .collect(Collectors.groupingBy(Course::medicament));
    }

    Set<Long> medicaments() {
        return byMedicament.keySet();
    }

    /** In the order of Russian names. */
    List<MedicamentNeed> of(List<Medicament> medicaments) {
        return medicaments.stream()
                .map(this::need)
                .sorted(MedicamentNeed.order(Locale.forLanguageTag("ru")))
                .toList();
    }

    private MedicamentNeed need(Medicament medicament) {
        List<Course> courses = byMedicament.get(medicament.getId());
        long patients = courses.stream().map(Course::patient).distinct().count();
        return new MedicamentNeed(
                medicament, (int) patients, courses.size(), quantity(medicament, courses), medicament.getCountedIn());
    }

    private BigDecimal quantity(Medicament medicament, List<Course> courses) {
        return courses.stream()
                .map(course -> course.quantity(medicament, period.from(), period.to()))
                .filter(Objects::nonNull)
                .reduce(Quantity::plus)
                .map(Quantity::amount)
                .orElse(null);
    }
}
