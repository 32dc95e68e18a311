package org.palliativeregister.search;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How far the first reading of all names is. */
final class Progress {

    private volatile long all;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean failed = new AtomicBoolean();

    void begin(long howMany) {
        all = howMany;
        done.set(0);
    }

    void add(long howMany) {
        done.addAndGet(howMany);
    }

    void fail() {
        failed.set(true);
    }

    /** Whether the reading failed and this caller is the one to begin it again. */
    boolean restart() {
        return failed.compareAndSet(true, false);
    }

    int percent() {
        return all == 0 ? 0 : (int) Math.min(99, done.get() * 100 / all);
    }
}
