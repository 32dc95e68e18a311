package org.palliativeregister.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class Distinctions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(DistinctPersons two) {
        entityManager.persist(two);
    }

    /** Numbers of those who were declared to be somebody else than this patient. */
    Set<Long> others(long patientId) {
        return entityManager
                .createQuery(
                        "select d from DistinctPersons d where d.patientId = :id or d.otherId = :id",
                        DistinctPersons.class)
                .setParameter("id", patientId)
                .getResultStream()
                .map(two -> two.otherThan(patientId))
                .collect(Collectors.toSet());
    }
}
