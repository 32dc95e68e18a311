package org.palliativeregister.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.record.ExclusionReason;

/** Counts the people on the register in a period, each once. */
final class Prevalence {

    private static final int MONTHS = 13;

    private final ReportPeriod period;
    private final List<Person> people;

    /** @param stays with at least one day in the period, those of several institutions together */
    Prevalence(Collection<Stay> stays, SummaryParameters asked) {
        period = asked.period();
        Map<Long, List<Stay>> byPatient = stays.stream().collect(Collectors.groupingBy(Stay::patient));
        people = byPatient.values().stream()
                .map(ofOne -> Person.of(ofOne, period))
                .filter(person -> person.fits(asked))
                .toList();
    }

    Set<Long> patients() {
        return people.stream().map(Person::number).collect(Collectors.toSet());
    }

    Figures total() {
        return figures(people);
    }

    List<InstitutionFigures> byInstitution(List<Institution> institutions) {
        return institutions.stream()
                .map(each -> new InstitutionFigures(each.getId(), each.getName(), figures(of(each.getId()))))
                .toList();
    }

    private List<Person> of(long institution) {
        return people.stream()
                .filter(person -> person.isOf(institution))
                .map(person -> person.within(institution))
                .toList();
    }

    int inSeveral() {
        return count(people, Person::isInSeveral);
    }

    /** Of all values of the enum, in their order, also those that nobody has. */
    <K extends Enum<K>> List<Count<K>> by(Class<K> kind, Function<Person, K> of) {
        return counts(Arrays.stream(kind.getEnumConstants()), of);
    }

    /** Only blocks that somebody has, in the order of ICD-10. */
    List<Count<DiagnosisBlock>> byBlock() {
        List<DiagnosisBlock> all = new ArrayList<>(DiagnosisBlock.ALL);
        all.add(DiagnosisBlock.OTHER);
        return counts(all.stream(), Person::block).stream()
                .filter(count -> count.patients() > 0)
                .toList();
    }

    private <K extends Serializable> List<Count<K>> counts(Stream<K> kinds, Function<Person, K> of) {
        Map<K, Integer> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.put(kind, 0));
        people.stream().map(of).filter(Objects::nonNull).forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new Count<>(count.getKey(), count.getValue()))
                .toList();
    }

    List<Count<LocalDate>> atMonthEnds() {
        return period.monthEnds(MONTHS).stream()
                .map(day -> new Count<>(day, count(people, person -> person.stays().stream()
                        .anyMatch(stay -> stay.isOpenInTheEveningOf(day)))))
                .toList();
    }

    private Figures figures(List<Person> counted) {
        return new Figures(
                counted.size(),
                count(counted, Person::isActive),
                count(counted, Person::isIncluded),
                count(counted, Person::isExcluded),
                count(counted, person -> person.exclusion() == ExclusionReason.DEATH));
    }

    private static int count(List<Person> people, Function<Person, Boolean> which) {
        return (int) people.stream().filter(which::apply).count();
    }
}
