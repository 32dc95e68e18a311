package org.palliativeregister.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.LongestTransaction;

@ApplicationScoped
class KeyRows {

    /**
     * Seconds after which a server that is not heard from need not be asked any more: it has stopped writing by itself
     * long before ({@link RunningUses#SILENCE}), and no transaction of it is left.
     */
    private static final long PASSED_OVER = RunningUses.SILENCE
            .plus(LongestTransaction.OUTLIVED)
            .plusSeconds(10)
            .toSeconds();

    private static final String NODES =
            "select id, name, started_at, seen_at, held, keystore_unfit, known_version, oldest_version,"
                    + " seen_at < utc_timestamp(3) - interval ? second from register_node"
                    + " where seen_at > utc_timestamp(3) - interval ? second order by name, id";

    @PersistenceContext
    private EntityManager entityManager;

    /** Of each purpose the newest first. */
    List<KeyState> keys() {
        List<NodeState> nodes = nodes();
        List<?> rows = entityManager
                .createNativeQuery(
                        "select c.alias, c.created_at, c.retired_at, u.number, u.also_written from key_check c"
                                + " join key_use u on lower(u.purpose) = substring_index(c.alias, '-', 1)")
                .getResultList();
        return rows.stream()
                .map(row -> key(nodes, (Object[]) row))
                .sorted(Comparator.comparing(KeyState::purpose)
                        .thenComparing(Comparator.comparing(KeyState::number).reversed()))
                .toList();
    }

    private static KeyState key(List<NodeState> nodes, Object... row) {
        String alias = (String) row[0];
        int number = Integer.parseInt(alias.substring(alias.indexOf('-') + 1));
        int inUse = ((Number) row[3]).intValue();
        return new KeyState(
                KeyPurpose.of(alias),
                number,
                time(row[1]),
                time(row[2]),
                inUse,
                row[4] != null && number == ((Number) row[4]).intValue(),
                (int) nodes.stream().filter(node -> node.held().contains(alias)).count());
    }

    private static LocalDateTime time(Object value) {
        return value == null ? null : ((Timestamp) value).toLocalDateTime();
    }

    /** All that may still write: the living, and the silent until no transaction of theirs can be left. */
    List<NodeState> nodes() {
        List<?> rows = entityManager
                .createNativeQuery(NODES)
                .setParameter(1, RunningUses.SILENCE.toSeconds())
                .setParameter(2, PASSED_OVER)
                .getResultList();
        return rows.stream().map(row -> node((Object[]) row)).toList();
    }

    private static NodeState node(Object... row) {
        Set<String> held = new TreeSet<>(Arrays.asList(((String) row[4]).split(" ")));
        return new NodeState(
                ((Number) row[0]).longValue(),
                (String) row[1],
                time(row[2]),
                time(row[3]),
                held,
                truth(row[5]),
                ((Number) row[6]).longValue(),
                ((Number) row[7]).longValue(),
                truth(row[8]));
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean is ? is : ((Number) value).intValue() != 0;
    }

    /** Whether so many seconds have gone by since a purpose last changed: no transaction is older. */
    boolean isSettled(KeyPurpose purpose, long seconds) {
        Object settled = entityManager
                .createNativeQuery(
                        "select changed_at < utc_timestamp(3) - interval ? second from key_use where purpose = ?")
                .setParameter(1, seconds)
                .setParameter(2, purpose.name())
                .getSingleResult();
        return truth(settled);
    }

    long version() {
        return ((Number) entityManager
                        .createNativeQuery("select max(version) from key_use")
                        .getSingleResult())
                .longValue();
    }

    /** From now on until the transaction ends nobody else decides on keys, and no server joins. */
    void lock() {
        entityManager
                .createNativeQuery("select purpose from key_use for update")
                .getResultList();
    }

    /** Asked of is what was written beside; only of that. */
    void ask(int next) {
        entityManager
                .createNativeQuery("update key_use set also_written = number, number = ?, version = ?,"
                        + " changed_at = utc_timestamp(3) where purpose = 'INDEX' and also_written = ?")
                .setParameter(1, next)
                .setParameter(2, version() + 1)
                .setParameter(3, next)
                .executeUpdate();
    }

    /** @param assignments with one place for the number */
    void change(String assignments, KeyPurpose purpose, int number) {
        long next = version() + 1;
        entityManager
                .createNativeQuery("update key_use set " + assignments
                        + ", version = ?, changed_at = utc_timestamp(3) where purpose = ?")
                .setParameter(1, number)
                .setParameter(2, next)
                .setParameter(3, purpose.name())
                .executeUpdate();
    }

    /** The key may leave the keystore: no server asks for it any more. */
    void retire(String alias) {
        entityManager
                .createNativeQuery(
                        "update key_check set retired_at = utc_timestamp(3) where alias = ? and retired_at is null")
                .setParameter(1, alias)
                .executeUpdate();
    }
}
