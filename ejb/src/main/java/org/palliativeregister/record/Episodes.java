package org.palliativeregister.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Episodes {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Episode episode) {
        entityManager.persist(episode);
    }

    /** Of these patients, the earliest first. */
    List<Episode> of(Collection<Long> patientIds) {
        return patientIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from Episode e join fetch e.institution join fetch e.diagnosis"
                                        + " where e.patient.id in :patients order by e.includedOn, e.id",
                                Episode.class)
                        .setParameter("patients", patientIds)
                        .getResultList();
    }

    /** As committed now, whatever the transaction has seen before, and kept so; the earliest first. */
    List<Episode> locked(long patientId) {
        return entityManager
                .createQuery(
                        "select e from Episode e where e.patient.id = :patient order by e.includedOn, e.id",
                        Episode.class)
                .setParameter("patient", patientId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one that lasts. */
    Optional<Episode> open(long patientId) {
        return of(List.of(patientId)).stream().filter(Episode::lasts).findFirst();
    }
}
