package org.palliativeregister.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RecordMerges {

    @PersistenceContext
    private EntityManager entityManager;

    void add(RecordMerge merge) {
        entityManager.persist(merge);
    }

    Optional<RecordMerge> get(long id) {
        return Optional.ofNullable(entityManager.find(RecordMerge.class, id));
    }

    /** The same, as it stands now, and kept so by a lock on its row. */
    RecordMerge locked(RecordMerge merge) {
        entityManager.lock(merge, LockModeType.PESSIMISTIC_WRITE);
        return merge;
    }

    /** Those of a remaining record, the latest first; undone ones among them. */
    List<RecordMerge> of(long keptId) {
        return entityManager
                .createQuery(
                        "select m from RecordMerge m where m.keptId = :kept order by m.createdAt desc, m.id desc",
                        RecordMerge.class)
                .setParameter("kept", keptId)
                .getResultList();
    }
}
