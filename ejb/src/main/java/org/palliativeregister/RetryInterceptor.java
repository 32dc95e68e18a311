package org.palliativeregister;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Does again, a few times, what was undone because others wrote at the same moment. It stands around every use case
 * ({@code META-INF/jboss-ejb3.xml}) and outside of its transaction, so that each attempt has a transaction of its own; a
 * call from within another transaction is left to whoever began that one.
 */
public class RetryInterceptor {

    /** Attempts after the first. */
    static final int RETRIES = 3;

    /** No attempt begins later than so long after the first: a lock that did not come in time has cost 50 s already. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final System.Logger LOG = System.getLogger(RetryInterceptor.class.getName());
    private static final int SHORTEST_PAUSE = 20;
    private static final int LONGEST_PAUSE = 120;

    /** @throws Overtaken when the attempts are used up */
    @AroundInvoke
    public Object attempt(InvocationContext act) throws Exception {
        long begun = System.nanoTime();
        for (int retried = 0; ; retried++) {
            try {
                return act.proceed();
            } catch (Exception e) {
                if (!Clash.isIn(e) || isWithinTransaction()) {
                    throw e;
                }
                boolean usedUp = retried == RETRIES || System.nanoTime() - begun > PATIENCE.toNanos();
                LOG.log(
                        usedUp ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                        "{0}.{1} clashed with another transaction, attempt {2}: {3}",
                        act.getMethod().getDeclaringClass().getSimpleName(),
                        act.getMethod().getName(),
                        retried + 1,
                        usedUp ? "given up" : "tried again");
                if (usedUp) {
                    throw new Overtaken(e);
                }
            }
            pause(retried);
        }
    }

    /** The transaction of the attempt itself is over when this is asked. */
    private static boolean isWithinTransaction() throws NamingException {
        TransactionSynchronizationRegistry transactions =
                InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /** By chance, so that two who clashed do not meet again. */
    private static void pause(int retried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE) * (retried + 1L));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overtaken(e);
        }
    }
}
