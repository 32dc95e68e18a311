package org.palliativeregister.rotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.crypto.SealedColumn;
import org.palliativeregister.crypto.SealedColumns;

/** Counts what stands under each key, value by value, as the database has it now. Reads whole tables. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class KeyCounts {

    @PersistenceContext
    private EntityManager entityManager;

    /** For each number of a key the values under it, by {@code table.column}; values of a number nobody holds too. */
    Map<Integer, Map<String, Long>> under(KeyPurpose purpose) {
        Map<Integer, Map<String, Long>> counts = new TreeMap<>();
        switch (purpose) {
            case DATA -> SealedColumns.byTable().forEach((table, columns) -> countTable(table, columns, counts));
            case SEAL ->
                SealedColumns.byTable()
                        .keySet()
                        .forEach(table -> count(table + ".row_seal", "substr(row_seal, 1, 2)", table, counts));
            case INDEX -> count("passport_token.token", "generation", "passport_token", counts);
            case AUDIT -> count("audit_entry.mac", "key_number", "audit_entry", counts);
            default -> throw new IllegalStateException(purpose.name());
        }
        return counts;
    }

    /** How many values stand under other keys than that one. */
    long others(KeyPurpose purpose, int number) {
        return under(purpose).entrySet().stream()
                .filter(entry -> entry.getKey() != number)
                .flatMap(entry -> entry.getValue().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** One reading of the table for all its columns. */
    private void countTable(String table, List<SealedColumn> columns, Map<Integer, Map<String, Long>> counts) {
        String numbers = columns.stream()
                .map(column -> "substr(" + column.column() + ", 2, 2)")
                .collect(Collectors.joining(", "));
        List<?> rows = entityManager
                .createNativeQuery("select count(*), " + numbers + " from " + table + " group by " + numbers)
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            for (int i = 0; i < columns.size(); i++) {
                if (cells[i + 1] != null) {
                    add(
                            counts,
                            number(cells[i + 1]),
                            table + "." + columns.get(i).column(),
                            cells[0]);
                }
            }
        }
    }

    private void count(String name, String number, String table, Map<Integer, Map<String, Long>> counts) {
        List<?> rows = entityManager
                .createNativeQuery("select count(*), " + number + " from " + table + " group by 2")
                .getResultList();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            add(counts, number(cells[1]), name, cells[0]);
        }
    }

    private static void add(Map<Integer, Map<String, Long>> counts, int number, String column, Object count) {
        counts.computeIfAbsent(number, any -> new TreeMap<>()).merge(column, ((Number) count).longValue(), Long::sum);
    }

    private static int number(Object cell) {
        if (cell instanceof byte[] bytes) {
            return bytes.length < 2 ? 0 : Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        }
        return ((Number) cell).intValue();
    }
}
