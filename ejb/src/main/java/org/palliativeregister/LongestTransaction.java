package org.palliativeregister;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.InstanceNotFoundException;
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
     * @throws IllegalStateException when this server lets transactions last longer; where it does not say (it has no
     *     management beans) the limit is believed
     */
    public static void require() {
        try {
            Object seconds = ManagementFactory.getPlatformMBeanServer()
                    .getAttribute(new ObjectName("jboss.as:subsystem=transactions"), "defaultTimeout");
            require(((Number) seconds).longValue());
        } catch (InstanceNotFoundException e) {
            return;
        } catch (JMException e) {
            throw new IllegalStateException("The server does not say how long a transaction may last.", e);
        }
    }

    /** @param seconds 0 for no limit */
    static void require(long seconds) {
        if (seconds <= 0 || seconds > LIMIT.toSeconds()) {
            throw new IllegalStateException("Transactions of this server may last "
                    + (seconds <= 0 ? "for ever" : seconds + " s") + ", and the register needs them to end after "
                    + LIMIT.toSeconds()
                    + " s. Set it: /subsystem=transactions:write-attribute(name=default-timeout, value="
                    + LIMIT.toSeconds() + ").");
        }
    }
}
