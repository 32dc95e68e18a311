package org.palliativeregister.registration;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.palliativeregister.Overtaken;

/**
 * Lets a few at once compare and write passports, and the others wait before their transaction begins. They wait for each
 * other anyway; within a transaction each would do so with a connection in its hand, and whose turn it is needs a second
 * one to see what was committed: if all connections waited, nobody could go on.
 */
public class FewAtOnce {

    /** A third of the connections of {@code config/wildfly/30-datasource.cli}. */
    static final int AT_ONCE = 10;

    private static final int PATIENCE_SECONDS = 60;
    private static final Semaphore PLACES = new Semaphore(AT_ONCE, true);

    /** @throws Overtaken when no place came free in time */
    @AroundInvoke
    public Object inTurn(InvocationContext act) throws Exception {
        if (!PLACES.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new Overtaken();
        }
        try {
            return act.proceed();
        } finally {
            PLACES.release();
        }
    }
}
