package org.palliativeregister.crypto;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Objects that are dear to make and serve one caller at a time, kept for the next: a place for each of some threads,
 * so that taking one neither waits nor allocates. Not a {@link ThreadLocal}: the server's threads outlive this program.
 */
final class Spare<T> {

    private static final int PLACES = 64;

    private final AtomicReferenceArray<T> kept = new AtomicReferenceArray<>(PLACES);

    /** One that nobody else uses now, or null. */
    T take() {
        return kept.getAndSet(place(), null);
    }

    /** Gives one back; should the place be taken it is dropped. */
    void give(T one) {
        kept.set(place(), one);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & PLACES - 1;
    }
}
