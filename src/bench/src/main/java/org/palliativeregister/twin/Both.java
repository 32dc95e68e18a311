package org.palliativeregister.twin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Random;
import java.util.concurrent.Callable;
import org.palliativeregister.Permission;

/** Has both sides do the same, one after the other, in random order. */
@ApplicationScoped
class Both {

    private final Random order = new Random(20261128);

    /** Somebody who sees the patients of all institutions. */
    static Caller caller() {
        return Caller.signedIn("admin", Permission.PATIENTS, Permission.RECORDS);
    }

    Pair time(Callable<?> ours, Callable<?> twin) {
        if (order.nextBoolean()) {
            long first = time(ours);
            return new Pair(first, time(twin));
        }
        long first = time(twin);
        return new Pair(time(ours), first);
    }

    private static long time(Callable<?> one) {
        return caller().call(() -> {
            long begun = System.nanoTime();
            one.call();
            return System.nanoTime() - begun;
        });
    }
}
