package org.palliativeregister.account;

import java.util.List;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/** A password made by the register for an account, to be shown once and kept nowhere. */
public record IssuedPassword(long accountId, String login, String fullName, String password)
        implements ConcernsSubjects {

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.of("account", accountId));
    }

    @Override
    public String toString() {
        return "IssuedPassword for " + login;
    }
}
