package org.palliativeregister.web.failure;

import org.palliativeregister.RuleViolation;

/** What a program asked breaks a rule, and it is known by which of its parameters. */
public class BrokenParameter extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final String parameters;

    /** @param parameters to be changed, with commas between */
    public BrokenParameter(RuleViolation rule, String parameters) {
        super(rule.key(), rule.arguments());
        this.parameters = parameters;
    }

    String parameters() {
        return parameters;
    }
}
