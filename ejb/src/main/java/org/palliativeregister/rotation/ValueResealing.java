package org.palliativeregister.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.crypto.Resealing;
import org.palliativeregister.crypto.SealedColumn;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.patient.Resealed;

/**
 * Seals every value anew under the data key in use, table by table. A row is written only if it is still what was read,
 * and its version stays: who edits it meanwhile notices nothing, and what was edited is met in the next round.
 */
@ApplicationScoped
class ValueResealing {

    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private KeyCounts counts;

    /** What is sealed in a row under another key, and the same sealed anew. */
    private record Change(String column, byte[] before, byte[] after) {}

    Step step(Job job, int key) {
        return TableRounds.step(
                "table", job, (table, after) -> reseal(table, key, after), () -> counts.others(KeyPurpose.DATA, key));
    }

    private Resealed reseal(String table, int key, long after) {
        List<SealedColumn> columns = SealedColumns.byTable().get(table);
        Long reached = null;
        int done = 0;
        int leftOver = 0;
        for (Object row : rows(after, table, columns, key)) {
            Object[] cells = (Object[]) row;
            reached = ((Number) cells[0]).longValue();
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                byte[] value = (byte[]) cells[i + 1];
                if (value != null && Resealing.keyNumber(value) != key) {
                    byte[] anew = Resealing.reseal(columns.get(i).name(), value);
                    leftOver += anew == null ? 1 : 0;
                    if (anew != null) {
                        changes.add(new Change(columns.get(i).column(), value, anew));
                    }
                }
            }
            done += write(table, reached, changes);
        }
        return new Resealed(reached, done, leftOver);
    }

    private List<?> rows(long after, String table, List<SealedColumn> columns, int key) {
        String names = columns.stream().map(SealedColumn::column).collect(Collectors.joining(", "));
        String others = columns.stream()
                .map(column -> "substr(" + column.column() + ", 2, 2) <> ?2")
                .collect(Collectors.joining(" or "));
        return entityManager
                .createNativeQuery("select id, " + names + " from " + table + " where id > ?1 and (" + others
                        + ") order by id limit " + AT_ONCE)
                .setParameter(1, after)
                .setParameter(2, ByteBuffer.allocate(2).putShort((short) key).array())
                .getResultList();
    }

    /** How many values were written: all of the row, or none when it is not what was read any more. */
    private int write(String table, long id, List<Change> changes) {
        if (changes.isEmpty()) {
            return 0;
        }
        String set = changes.stream().map(change -> change.column() + " = ?").collect(Collectors.joining(", "));
        String unchanged = changes.stream()
                .map(change -> " and " + change.column() + " = ?")
                .collect(Collectors.joining());
        Query update = entityManager.createNativeQuery("update " + table + " set " + set + " where id = ?" + unchanged);
        int place = 1;
        for (Change change : changes) {
            update.setParameter(place++, change.after());
        }
        update.setParameter(place++, id);
        for (Change change : changes) {
            update.setParameter(place++, change.before());
        }
        return update.executeUpdate() > 0 ? changes.size() : 0;
    }
}
