package org.palliativeregister.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Institutions {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Institution institution) {
        entityManager.persist(institution);
    }

    Optional<Institution> get(long id) {
        return Optional.ofNullable(entityManager.find(Institution.class, id));
    }

    List<Institution> all() {
        return entityManager
                .createNamedQuery("Institution.all", Institution.class)
                .getResultList();
    }

    List<Municipality> municipalities() {
        return entityManager
                .createNamedQuery("Municipality.all", Municipality.class)
                .getResultList();
    }

    Optional<Municipality> municipality(long id) {
        return Optional.ofNullable(entityManager.find(Municipality.class, id));
    }
}
