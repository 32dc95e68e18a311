package org.palliativeregister.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

@ApplicationScoped
class AuditEntries {

    @PersistenceContext
    private EntityManager entityManager;

    /** Stands and falls with the act. */
    void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    /** Stays although the act is undone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void addApart(AuditEntry entry) {
        entityManager.persist(entry);
    }
}
