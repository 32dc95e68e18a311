package org.palliativeregister.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.ByteBuffer;
import java.util.List;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.crypto.RowSealed;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.patient.Resealed;

/**
 * Writes every row seal anew under the seal key in use, table by table, while people work. A seal is written only if it
 * is still what was read. A row that is damaged keeps its seal, which is what can still tell of it.
 */
@ApplicationScoped
class SealRenewal {

    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private KeyCounts counts;

    Step step(Job job, int key) {
        return TableRounds.step(
                "seals", job, (table, after) -> renew(table, key, after), () -> counts.others(KeyPurpose.SEAL, key));
    }

    private Resealed renew(String table, int key, long after) {
        List<?> ids = entityManager
                .createNativeQuery("select id from " + table + " where id > ?1 and substr(row_seal, 1, 2) <> ?2"
                        + " order by id limit " + AT_ONCE)
                .setParameter(1, after)
                .setParameter(2, ByteBuffer.allocate(2).putShort((short) key).array())
                .getResultList();
        Long reached = null;
        int done = 0;
        int leftOver = 0;
        for (RegisterEntry entry : entries(table, ids)) {
            RowSealed row = (RowSealed) entry;
            reached = entry.getId();
            if (row.isDamaged()) {
                leftOver++;
            } else {
                done += replace(table, entry.getId(), row);
            }
        }
        return new Resealed(reached, done, leftOver);
    }

    private List<? extends RegisterEntry> entries(String table, List<?> ids) {
        Class<? extends RegisterEntry> type = SealedColumns.entityOf(table).asSubclass(RegisterEntry.class);
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select e from " + type.getSimpleName() + " e where e.id in :ids order by e.id", type)
                        .setParameter(
                                "ids",
                                ids.stream()
                                        .map(id -> ((Number) id).longValue())
                                        .toList())
                        .getResultList();
    }

    /** How many were replaced: none when somebody has written the row meanwhile. */
    private int replace(String table, long id, RowSealed row) {
        return entityManager
                .createNativeQuery("update " + table + " set row_seal = ? where id = ? and row_seal = ?")
                .setParameter(1, row.sealNow())
                .setParameter(2, id)
                .setParameter(3, row.getRowSeal())
                .executeUpdate();
    }
}
