package org.palliativeregister.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class AuditEntries {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Stands and falls with the act, whose own changes are written now: left to the end of the transaction, when the act
     * is over and nobody acts, they would be stamped as the system's.
     */
    void add(AuditEntry entry) {
        entityManager.persist(entry);
        entityManager.flush();
    }

    /** Numbers of the patients in what this caller has done with this act since then (UTC). */
    Set<String> told(String caller, String act, LocalDateTime since) {
        return entityManager
                .createQuery(
                        "select e from AuditEntry e where e.at >= :since and e.caller = :caller and e.act = :act"
                                + " and e.outcome = 'done'",
                        AuditEntry.class)
                .setParameter("since", since)
                .setParameter("caller", caller)
                .setParameter("act", act)
                .getResultStream()
                .map(AuditEntry::getPatients)
                .filter(Objects::nonNull)
                .flatMap(patients -> Arrays.stream(patients.split(" ")))
                .collect(Collectors.toSet());
    }

    /** Whether this caller has done this act since then (UTC). */
    boolean isTold(String caller, String act, LocalDateTime since) {
        return isTold(caller, act, "done", since);
    }

    /** Whether this caller was refused this act since then (UTC). */
    boolean isRefusalTold(String caller, String act, LocalDateTime since) {
        return isTold(caller, act, "refused", since);
    }

    private boolean isTold(String caller, String act, String outcome, LocalDateTime since) {
        return entityManager
                        .createQuery(
                                "select count(e) from AuditEntry e where e.at >= :since and e.caller = :caller and e.act = :act"
                                        + " and e.outcome = :outcome",
                                Long.class)
                        .setParameter("since", since)
                        .setParameter("caller", caller)
                        .setParameter("act", act)
                        .setParameter("outcome", outcome)
                        .getSingleResult()
                > 0;
    }

    /** Stays although the act is undone. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void addApart(AuditEntry entry) {
        entityManager.persist(entry);
    }
}
