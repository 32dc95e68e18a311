package org.palliativeregister.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palliativeregister.Page;
import org.palliativeregister.SearchText;

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

    List<Institution> page(SearchText text, Boolean retired, int number) {
        return filtered("Institution.page", Institution.class, text, retired)
                .setFirstResult(Page.start(number))
                .setMaxResults(Page.SIZE)
                .getResultList();
    }

    long total(SearchText text, Boolean retired) {
        return filtered("Institution.pageTotal", Long.class, text, retired).getSingleResult();
    }

    private <T> TypedQuery<T> filtered(String query, Class<T> type, SearchText text, Boolean retired) {
        return entityManager
                .createNamedQuery(query, type)
                .setParameter("text", text.anywhere())
                .setParameter("retired", retired == null ? Set.of(true, false) : Set.of(retired));
    }

    /** Whether another institution bears the name. */
    boolean isNameTaken(Institution institution) {
        return entityManager
                        .createNamedQuery("Institution.countOthersNamed", Long.class)
                        .setParameter("name", institution.getName())
                        .setParameter("id", institution.getId())
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult()
                > 0;
    }
}
