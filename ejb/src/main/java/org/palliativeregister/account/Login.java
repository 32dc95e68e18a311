package org.palliativeregister.account;

import java.io.Serializable;
import java.util.List;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/** The name under which somebody signs in: 3 to 80 lower case Latin letters, digits, dots and hyphens. */
public record Login(String text) implements ConcernsSubjects, Serializable {

    /** Begins with a letter or digit. */
    public static final String FORM = "[a-z0-9][a-z0-9.-]{2,79}";

    /** @throws RuleViolation {@code rule.account.login} */
    public Login {
        if (text == null || !text.matches(FORM)) {
            throw new RuleViolation("rule.account.login");
        }
    }

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject("login", text));
    }
}
