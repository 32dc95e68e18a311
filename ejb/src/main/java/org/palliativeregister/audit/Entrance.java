package org.palliativeregister.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes down who comes in, who is not let in and who leaves: nobody is signed in then, so no interceptor does it. Each
 * entry stands and falls with what it tells of.
 */
@Stateless
@PermitAll
public class Entrance {

    /** Who names himself by a login that nobody bears; no login looks like this. */
    public static final String STRANGER = "-";

    /** Minutes in which the same refusal, repeated, is told once. */
    private static final int ONCE_IN = 15;

    @Inject
    private AuditEntries entries;

    /**
     * @param login of an account, never as it was typed
     * @param act the use case and its method
     */
    public void passed(String login, String act) {
        entries.add(new AuditEntry(login, act, "done", Concern.none()));
    }

    /** The same of who was not let in, for refusals of which there can be but a few. */
    public void refused(String login, String act) {
        entries.add(new AuditEntry(login, act, "refused", Concern.none()));
    }

    /** The same for refusals that can be brought about without end. */
    public void refusedOnce(String login, String act) {
        LocalDateTime since = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(ONCE_IN);
        if (!entries.isRefusalTold(login, act, since)) {
            refused(login, act);
        }
    }
}
