package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

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

    /** By kind and register number. */
    List<Finding> first(int most) {
        List<?> rows = entityManager
                .createNativeQuery("select kind, patient_number from inspection_finding"
                        + " order by field(kind, 'DOCUMENTS_MENDED'), kind, patient_number limit " + most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Finding(FindingKind.valueOf((String) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    long count() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from inspection_finding")
                        .getSingleResult())
                .longValue();
    }
}
