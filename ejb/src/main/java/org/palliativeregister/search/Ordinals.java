package org.palliativeregister.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Small numbers for long ones, in the order in which they come; those once given stay. */
final class Ordinals {

    private final int most;
    private final Map<Long, Integer> given = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    Ordinals(int most) {
        this.most = most;
    }

    /** @throws IllegalStateException when there are more than fit */
    int of(long id) {
        return given.computeIfAbsent(id, any -> {
            if (next.get() >= most) {
                throw new IllegalStateException(
                        "the name index holds at most " + most + " different numbers of a kind");
            }
            return next.getAndIncrement();
        });
    }

    /** Negative for one that never came. */
    int find(long id) {
        return given.getOrDefault(id, -1);
    }
}
