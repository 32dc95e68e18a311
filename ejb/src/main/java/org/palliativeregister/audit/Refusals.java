package org.palliativeregister.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Writes down who was refused before an act began: where the container asks for the permission, no interceptor runs, so
 * the faces tell it from the answer that they give.
 */
@Stateless
@PermitAll
public class Refusals {

    private static final int LONGEST = 120;

    @Inject
    private AuditEntries entries;

    /**
     * @param caller login of who was refused
     * @param act the use case and its method, or the address of a page
     */
    public void note(String caller, String act) {
        entries.addApart(
                new AuditEntry(caller, act.substring(0, Math.min(LONGEST, act.length())), "refused", Concern.none()));
    }
}
