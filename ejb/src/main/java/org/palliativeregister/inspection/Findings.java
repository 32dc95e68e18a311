package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class Findings {

    @PersistenceContext
    private EntityManager entityManager;

    /** What is found again by a step that is done again stands once. */
    void add(Finding finding) {
        entityManager
                .createNativeQuery("insert ignore into inspection_finding (kind, patient_number) values (?, ?)")
                .setParameter(1, finding.kind().name())
                .setParameter(2, finding.registerNumber())
                .executeUpdate();
    }

    void forget() {
        entityManager.createNativeQuery("delete from inspection_finding").executeUpdate();
    }

    /** By kind and register number, so many of each kind. */
    List<Finding> first(int most) {
        List<?> rows = entityManager
                .createNativeQuery("select kind, patient_number from (select kind, patient_number, row_number() over"
                        + " (partition by kind order by patient_number) as place from inspection_finding) f where place <= "
                        + most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Finding(FindingKind.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                .sorted(Comparator.comparing(Finding::kind).thenComparingLong(Finding::registerNumber))
                .toList();
    }

    Map<FindingKind, Long> counts() {
        List<?> rows = entityManager
                .createNativeQuery("select kind, count(*) from inspection_finding group by kind")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> FindingKind.valueOf((String) row[0]),
                        row -> ((Number) row[1]).longValue(),
                        Long::sum,
                        () -> new EnumMap<>(FindingKind.class)));
    }
}
