package org.palliativeregister;

import jakarta.ejb.ApplicationException;

/** What was asked breaks a rule of the register; nothing was changed. The user is told the rule, with his input kept. */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    /**
     * @param key names the sentence in the bundles, {@code rule.<component>.<what>}
     * @param arguments fill the sentence; never personal data
     */
    public RuleViolation(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.clone();
    }
}
