package org.palliativeregister;

import jakarta.ejb.ApplicationException;

/**
 * Others wrote at the same moment what this act was reading or writing; nothing was changed, and done again it may well
 * succeed. {@link RetryInterceptor} does it again, a few times; whoever sees this can only ask for it once more.
 */
@ApplicationException(rollback = true)
public class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overtaken() {
        super("overtaken by what others wrote at the same moment");
    }

    Overtaken(Throwable cause) {
        super("overtaken by what others wrote at the same moment, again and again", cause);
    }
}
