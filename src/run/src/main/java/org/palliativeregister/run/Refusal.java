package org.palliativeregister.run;

/** Why something was not started, in one sentence for the person at the terminal. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what can be done */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** @param sentence what is wrong and what can be done */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
