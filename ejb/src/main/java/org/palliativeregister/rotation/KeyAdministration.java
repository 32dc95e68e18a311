package org.palliativeregister.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.palliativeregister.LongestTransaction;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OnceIn;
import org.palliativeregister.crypto.KeyBook;
import org.palliativeregister.crypto.KeyPurpose;
import org.palliativeregister.crypto.KeyState;
import org.palliativeregister.crypto.NodeState;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.JobKeeping;
import org.palliativeregister.job.JobState;
import org.palliativeregister.patient.PassportKeys;

/**
 * The life of the keys. One is made by the operator and laid into the keystore of every server; here it is put in use,
 * which brings everything under it while people work, and here the one before is retired when nothing stands under it.
 */
@Stateless
@RolesAllowed(Permission.ADMINISTRATION)
@Audited
public class KeyAdministration {

    /** Seconds; a transaction begun before may still seal under the key before. */
    private static final long LATEST_COMMIT = LongestTransaction.OUTLIVED.toSeconds();

    @Inject
    private KeyBook book;

    @Inject
    private KeyCounts counts;

    @Inject
    private PassportKeys passports;

    @Inject
    private JobKeeping jobs;

    /** As it stands now; a page that follows a change asks every two seconds. */
    @OnceIn(minutes = 15, ofNobody = true)
    public KeyOverview open() {
        List<NodeState> servers = book.nodes();
        List<Job> all = jobs.all(KeyChange.KIND);
        Job change = underWay(all);
        List<KeySummary> keys = book.keys().stream()
                .map(key -> summary(key, servers, all, change))
                .toList();
        return new KeyOverview(keys, servers, change, change == null ? List.of() : waitedFor(change, servers));
    }

    private static KeySummary summary(KeyState key, List<NodeState> servers, List<Job> all, Job change) {
        Job own = all.stream()
                .filter(job -> job.getSubject().equals(key.alias()))
                .findFirst()
                .orElse(null);
        boolean mayBegin = change == null && !key.isRetired() && key.isNext() && key.heldBy() == servers.size();
        boolean mayRetire = change == null && !key.isRetired() && !key.inUse() && key.purpose() != KeyPurpose.AUDIT;
        return new KeySummary(key, servers.size(), own, mayBegin, mayRetire);
    }

    private List<String> waitedFor(Job change, List<NodeState> servers) {
        long version = servers.stream().mapToLong(NodeState::knownVersion).max().orElse(0);
        return change.getState() != JobState.RUNNING || book.isKnownEverywhere()
                ? List.of()
                : servers.stream()
                        .filter(server -> server.silent() || server.oldestVersion() < version)
                        .map(NodeState::name)
                        .toList();
    }

    private static Job underWay(List<Job> all) {
        return all.stream()
                .filter(job -> job.getState() != JobState.DONE)
                .findFirst()
                .orElse(null);
    }

    /** How many values stand under each key, by {@code table.column}; it reads whole tables. */
    @OnceIn(minutes = 15, ofNobody = true)
    public Map<String, Map<String, Long>> count() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            counts.under(purpose).forEach((number, columns) -> all.put(purpose.alias(number), columns));
        }
        return all;
    }

    /**
     * Puts a key in use and brings everything under it. Of a key that is in use already, brings what still stands under
     * others.
     *
     * @throws RuleViolation {@code rule.key.…} when it cannot be
     */
    public void begin(KeyName name) {
        long total = total(key(name));
        book.lock();
        KeyState key = key(name);
        requireFree();
        if (key.isRetired() || !key.inUse() && !key.isNext()) {
            throw new RuleViolation("rule.key.older", key.alias());
        }
        int servers = book.nodes().size();
        if (key.heldBy() < servers) {
            throw new RuleViolation("rule.key.notHeld", key.alias(), key.heldBy(), servers);
        }
        if (!key.inUse() && key.purpose() == KeyPurpose.INDEX) {
            book.writeIndexToo(key.number());
        } else if (!key.inUse()) {
            book.use(key.purpose(), key.number());
        }
        jobs.begin(KeyChange.KIND, key.alias(), KeyChange.BEGUN, total);
    }

    /** By which the progress is told: whoever writes meanwhile changes it a little. */
    private long total(KeyState key) {
        return switch (key.purpose()) {
            case DATA, SEAL -> counts.others(key.purpose(), key.number());
            case INDEX -> passports.lacking(key.number());
            case AUDIT -> 0;
        };
    }

    /**
     * Declares that a key may leave the keystores. What stands under it is counted before the lock: it must have been
     * settled that nothing comes when the counting began.
     *
     * @throws RuleViolation {@code rule.key.…} as long as something may stand under it
     */
    public void retire(KeyName name) {
        KeyState found = key(name);
        requireUnneeded(found, LATEST_COMMIT);
        long began = System.nanoTime();
        long values = counts.under(found.purpose()).getOrDefault(found.number(), Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        book.lock();
        KeyState key = key(name);
        requireFree();
        requireUnneeded(key, LATEST_COMMIT + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        if (values > 0) {
            throw new RuleViolation("rule.key.values", key.alias(), values);
        }
        book.retire(key.alias());
    }

    /** @param seconds for which another key must have been in use */
    private void requireUnneeded(KeyState key, long seconds) {
        if (key.inUse() || key.alsoWritten()) {
            throw new RuleViolation("rule.key.inUse", key.alias());
        }
        boolean wasUsed = !key.isNext();
        if (wasUsed && !(book.isKnownEverywhere() && book.isSettled(key.purpose(), seconds))) {
            throw new RuleViolation("rule.key.unsettled", key.alias());
        }
    }

    /** Stops the change under way after its step. */
    public void pause(KeyName name) {
        jobs.pause(job(name).getId());
    }

    /** Goes on with a change that was stopped, or failed. */
    public void resume(KeyName name) {
        jobs.resume(job(name).getId());
    }

    private Job job(KeyName name) {
        return jobs.all(KeyChange.KIND).stream()
                .filter(job -> job.getSubject().equals(name.alias()))
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
    }

    private KeyState key(KeyName name) {
        return book.keys().stream()
                .filter(key -> key.alias().equals(name.alias()))
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
    }

    private void requireFree() {
        Job change = underWay(jobs.all(KeyChange.KIND));
        if (change != null) {
            throw new RuleViolation("rule.key.busy", change.getSubject());
        }
    }
}
