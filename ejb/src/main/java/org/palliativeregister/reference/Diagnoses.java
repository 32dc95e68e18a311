package org.palliativeregister.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Diagnoses {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<Diagnosis> get(long id) {
        return Optional.ofNullable(entityManager.find(Diagnosis.class, id));
    }

    /** Those that may be chosen, by code. */
    List<Diagnosis> all() {
        return entityManager.createNamedQuery("Diagnosis.all", Diagnosis.class).getResultList();
    }

    /** Numbers of all whose code begins with that of this one. */
    List<Long> below(long id) {
        return entityManager
                .createNamedQuery("Diagnosis.below", Long.class)
                .setParameter("id", id)
                .getResultList();
    }
}
