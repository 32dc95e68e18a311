package org.palliativeregister.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palliativeregister.Acting;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.crypto.UnreadableFound;

/**
 * Writes down what does not open, by whose act it was met: when the act is over, in a transaction of its own, whatever
 * became of the act. The same value met by the same caller again is told once in a quarter of an hour.
 */
@ApplicationScoped
class UnreadableAudit {

    private static final Duration ONCE_IN = Duration.ofMinutes(15);
    private static final String NOBODY = "anonymous";
    private static final int MOST_REMEMBERED = 10_000;

    @Inject
    private AuditEntries entries;

    @Inject
    private Principal principal;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    /** What was met in a transaction; its key there too. */
    private static final class Met implements Synchronization {

        private final UnreadableAudit audit;
        private final String caller;
        private final Map<UnreadableFound, Concern> found = new LinkedHashMap<>();

        Met(UnreadableAudit audit) {
            this.audit = audit;
            caller = audit.who();
        }

        @Override
        public void beforeCompletion() {
            // It is told when the transaction is over; whom it is about may have to be read while it lasts.
            found.replaceAll((one, unknown) -> concern(one));
        }

        @Override
        public void afterCompletion(int status) {
            found.forEach((one, known) -> audit.tell(caller, one, known == null ? concern(one) : known));
        }
    }

    void note(@Observes UnreadableFound found) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return;
        }
        Met met = (Met) transaction.getResource(UnreadableAudit.class);
        if (met == null) {
            met = new Met(this);
            transaction.putResource(UnreadableAudit.class, met);
            transaction.registerInterposedSynchronization(met);
        }
        met.found.putIfAbsent(found, null);
    }

    /** A look-up is no act, and somebody makes it all the same; where nobody is signed in it is the register itself. */
    private String who() {
        String name = principal.getName();
        return Acting.underWay() || name.equals(NOBODY) ? Acting.who() : name;
    }

    private void tell(String caller, UnreadableFound found, Concern concern) {
        String act = "UnreadableValue." + found.reason().name();
        Instant now = Instant.now();
        if (told.size() > MOST_REMEMBERED) {
            told.clear();
        }
        String key = caller + " " + act + " " + Numbers.written(concern.subjects());
        Instant before = told.get(key);
        if (before == null || before.plus(ONCE_IN).isBefore(now)) {
            entries.addApart(new AuditEntry(caller, act, "found", concern));
            told.put(key, now);
        }
    }

    private static Concern concern(UnreadableFound found) {
        RegisterEntry entry = (RegisterEntry) found.entity();
        Concern concern = Concern.of(Subject.of(kind(entry, found.part()), entry.getId()));
        if (entry instanceof ConcernsPatient patient) {
            concern.patients().add(patient.patientId());
        }
        return concern;
    }

    /** {@code patient-passport-birth-date}. */
    private static String kind(RegisterEntry entry, String part) {
        String name =
                entry.getClass().getSimpleName() + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
