package org.palliativeregister;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How long a transaction may last. Much waits until none can be left that began before: the journal of changes is read
 * back so far, a key is retired so late. It is the server's own limit, and longer than here assumed nobody may set it.
 */
public final class LongestTransaction {

    /** The default of WildFly. */
    public static final Duration LIMIT = Duration.ofSeconds(300);

    /** After so long no transaction is left, and no two clocks differ by more. */
    public static final Duration OUTLIVED = LIMIT.plusSeconds(30);

    private LongestTransaction() {}

    /**
     * What to say and do when this server lets transactions last longer; empty when it does not, and when it does not say:
     * it boots, or has no management beans.
     */
    public static Optional<String> exceeded() {
        try {
            Object seconds = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("jboss.as:subsystem=transactions"), "defaultTimeout");
            return exceeded(((Number) seconds).longValue());
        } catch (JMException e) {
            return Optional.empty();
        }
    }

    /** @param seconds 0 for no limit */
    static Optional<String> exceeded(long seconds) {
        return seconds > 0 && seconds <= LIMIT.toSeconds()
                ? Optional.empty()
                : Optional.of("Transactions of this server may last " + (seconds <= 0 ? "for ever" : seconds + " s")
                        + ", and the register needs them to end after " + LIMIT.toSeconds()
                        + " s: later ones may be missed by searches and by changes of keys. Set it:"
                        + " /subsystem=transactions:write-attribute(name=default-timeout, value=" + LIMIT.toSeconds()
                        + ").");
    }
}
