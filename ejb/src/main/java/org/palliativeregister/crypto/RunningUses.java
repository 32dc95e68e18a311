package org.palliativeregister.crypto;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Under which state of the index key work is under way in this process. A transaction keeps to the state it began with,
 * and a state counts as left only when nothing that began under it is under way any more. And whether this process still
 * knows the state of the keys: if not, nothing is sealed, for the key may have been retired.
 */
final class RunningUses {

    /** A server that has not heard from the database for so long knows no state any more: it may have been passed over. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    private static final ConcurrentSkipListMap<Long, Integer> RUNNING = new ConcurrentSkipListMap<>();
    private static final Object KEY = new Object();
    private static final Object ASKED = new Object();

    private static volatile TransactionSynchronizationRegistry transactions;
    private static volatile long heardAt;

    private RunningUses() {}

    /** In a server: transactions are watched, and the database must be heard from. */
    static void watch(TransactionSynchronizationRegistry registry) {
        transactions = registry;
        heard();
        KeyRing.guardSealing(RunningUses::requireHeardUntilTheEnd);
    }

    static void heard() {
        heardAt = System.nanoTime();
    }

    /** Counts what begins under the state that holds now; {@link #leave} must follow. */
    static KeyUse enter() {
        requireHeard();
        while (true) {
            KeyUse use = KeyRing.current().use();
            RUNNING.merge(use.version(), 1, Integer::sum);
            if (KeyRing.current().use().version() == use.version()) {
                return use;
            }
            leave(use);
        }
    }

    static void leave(KeyUse use) {
        RUNNING.computeIfPresent(use.version(), (version, count) -> count == 1 ? null : count - 1);
    }

    /** The state of the transaction under way, the same until it ends; outside of one, what holds now. */
    static KeyUse inTransaction() {
        if (transactions == null || transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            return KeyRing.current().use();
        }
        KeyUse known = (KeyUse) transactions.getResource(KEY);
        if (known != null) {
            return known;
        }
        KeyUse use = enter();
        transactions.putResource(KEY, use);
        transactions.registerInterposedSynchronization(new Leaving(use));
        requireHeardUntilTheEnd();
        return use;
    }

    /** Version of the earliest state under which something is under way; {@code known} when nothing earlier is. */
    static long oldest(long known) {
        Map.Entry<Long, Integer> first = RUNNING.firstEntry();
        return first == null ? known : Math.min(known, first.getKey());
    }

    /** Now, and once more before the transaction under way is committed, if there is one. */
    static void requireHeardUntilTheEnd() {
        requireHeard();
        if (transactions != null
                && transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(ASKED) == null) {
            transactions.putResource(ASKED, ASKED);
            transactions.registerInterposedSynchronization(new Asking());
        }
    }

    private static void requireHeard() {
        if (transactions != null && System.nanoTime() - heardAt > SILENCE.toNanos()) {
            throw new IllegalStateException(
                    "This server has not heard from the database for too long to know which keys are in use.");
        }
    }

    /** Does not let a transaction be committed by a server that may have been passed over meanwhile. */
    private static class Asking implements Synchronization {

        @Override
        public void beforeCompletion() {
            requireHeard();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing was counted.
        }
    }

    private record Leaving(KeyUse use) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // It is left when it is over.
        }

        @Override
        public void afterCompletion(int status) {
            leave(use);
        }
    }
}
