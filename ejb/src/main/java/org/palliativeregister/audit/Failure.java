package org.palliativeregister.audit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sees to it that an act that came to nothing leaves its entry, one and no more: by an exception, or by the end of its
 * transaction, of which nobody tells the interceptor.
 */
final class Failure implements Synchronization {

    private final AuditEntries entries;
    private final String caller;
    private final String act;
    private final Concern asked;
    private final AtomicBoolean written = new AtomicBoolean();

    Failure(AuditEntries entries, String caller, String act, Concern asked) {
        this.entries = entries;
        this.caller = caller;
        this.act = act;
        this.asked = asked;
    }

    /** @param outcome {@code refused} or {@code failed} */
    void write(String outcome) {
        if (written.compareAndSet(false, true)) {
            entries.addApart(new AuditEntry(caller, act, outcome, asked));
        }
    }

    @Override
    public void beforeCompletion() {
        // What fails here is undone, and told afterwards.
    }

    @Override
    public void afterCompletion(int status) {
        if (status != Status.STATUS_COMMITTED) {
            write("failed");
        }
    }
}
