package org.palliativeregister.search;

import java.time.Duration;
import java.time.Instant;
import org.palliativeregister.LongestTransaction;

/**
 * How far back the journal of changes must be read: to what was read last, and further by as long as a transaction may
 * last, because its rows become visible late and out of order.
 */
final class JournalWindow {

    /** Seconds. */
    static final long LATEST_COMMIT = LongestTransaction.OUTLIVED.toSeconds();

    private Instant readAt;

    /** @param began when the reading began whose result is known already */
    JournalWindow(Instant began) {
        readAt = began;
    }

    /** Seconds before {@code now}. */
    synchronized long seconds(Instant now) {
        return LATEST_COMMIT + Math.max(0, Duration.between(readAt, now).toSeconds() + 1);
    }

    /** All that was committed until then is known. */
    synchronized void read(Instant at) {
        if (at.isAfter(readAt)) {
            readAt = at;
        }
    }
}
