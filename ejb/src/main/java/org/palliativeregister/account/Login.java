package org.palliativeregister.account;

import java.io.Serializable;
import org.palliativeregister.RuleViolation;

/** The name under which somebody signs in: 3 to 80 lower case Latin letters, digits, dots and hyphens. */
public record Login(String text) implements Serializable {

    /** Begins with a letter or digit. */
    public static final String FORM = "[a-z0-9][a-z0-9.-]{2,79}";

    /** @throws RuleViolation {@code rule.account.login} */
    public Login {
        if (text == null || !text.matches(FORM)) {
            throw new RuleViolation("rule.account.login");
        }
    }
}
