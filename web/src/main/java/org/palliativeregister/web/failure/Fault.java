package org.palliativeregister.web.failure;

import jakarta.faces.context.ExternalContext;
import java.security.SecureRandom;
import java.util.Random;
import org.palliativeregister.RuleViolation;

/**
 * Something that went wrong inside.
 *
 * @param number by which the person who saw it and the log can be brought together
 * @param cause what was thrown
 */
record Fault(String number, Throwable cause) {

    static final String NUMBER = "org.palliativeregister.faultNumber";

    private static final System.Logger LOG = System.getLogger(Fault.class.getName());
    private static final Random RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789ABCDEFGHKLMNPRSTVXYZ";

    /** With a new number. */
    static Fault of(Throwable cause) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return new Fault(number.toString(), cause);
    }

    /** For this request and for the error page that may follow it. */
    void remember(ExternalContext context) {
        context.getRequestMap().put(NUMBER, number);
        if (context.getSession(false) != null) {
            context.getSessionMap().put(NUMBER, number);
        }
    }

    /** With its place in the code; what was said in it, which may be personal data, only where debugging is on. */
    void log() {
        LOG.log(System.Logger.Level.ERROR, "Fault " + number, withoutWords());
        LOG.log(System.Logger.Level.DEBUG, "Fault " + number + " in full", cause);
    }

    /** The same place in the code without the message, which may carry personal data. */
    Throwable withoutWords() {
        return withoutWords(cause, 0);
    }

    private static Throwable withoutWords(Throwable cause, int depth) {
        if (cause == null || depth > 8) {
            return null;
        }
        String rule = cause instanceof RuleViolation broken ? " " + broken.key() : "";
        Throwable bare = new Throwable(cause.getClass().getName() + rule, withoutWords(cause.getCause(), depth + 1));
        bare.setStackTrace(cause.getStackTrace());
        return bare;
    }
}
