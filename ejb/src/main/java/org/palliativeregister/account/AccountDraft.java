package org.palliativeregister.account;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/**
 * What an administrator says of an account.
 *
 * @param position null for none
 * @param roles their numbers
 * @param institutions numbers of those whose patients the account sees
 */
public record AccountDraft(String fullName, String position, Set<Long> roles, Set<Long> institutions)
        implements ConcernsSubjects, Serializable {

    /** What the account may do, and with whose patients. */
    @Override
    public List<Subject> subjects() {
        return Stream.concat(
                        roles.stream().sorted().map(role -> Subject.of("role", role)),
                        institutions.stream().sorted().map(institution -> Subject.of("institution", institution)))
                .toList();
    }
}
