package org.palliativeregister.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.palliativeregister.Unscoped;

/**
 * The order of all names, in the memory of this node. Built in the background at start; before every search it reads
 * the journal of changes, so what any node has committed is found.
 */
@Singleton
@Unscoped
@Startup
@PermitAll
@DependsOn("KeyCheck")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NameIndex {

    private static final System.Logger LOG = System.getLogger(NameIndex.class.getName());
    private static final int AT_ONCE = 1000;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private IndexedPatients patients;

    private final Progress progress = new Progress();
    private volatile State state;

    /** The order, the changes of the window that are in it, and how far the window reaches. */
    private record State(NameOrder order, Set<Long> applied, JournalWindow window) {}

    @PostConstruct
    void start() {
        executor.submit(this::build);
    }

    /** Changes that are committed before the reading begins are in what is read: only younger ones are applied to it. */
    private void build() {
        Instant began = Instant.now();
        try {
            long count = patients.count();
            progress.begin(count);
            JournalWindow window = new JournalWindow(began);
            Set<Long> before = numbers(patients.changes(window.seconds(began)));
            List<NameOrder.Entry> all = readAll(count);
            state = new State(NameOrder.of(all), before, window);
            catchUp();
            LOG.log(
                    System.Logger.Level.INFO,
                    "The name index is built: " + all.size() + " patients in "
                            + Duration.between(began, Instant.now()).toMillis() / 1000.0 + " s.");
        } catch (RuntimeException e) {
            progress.fail();
            LOG.log(System.Logger.Level.ERROR, "The name index could not be built; the next search tries again.", e);
        }
    }

    /** In two halves at one time; the other is read by this thread too when no other one has begun with it. */
    private List<NameOrder.Entry> readAll(long count) {
        long middle = patients.numberAt(count / 2);
        FutureTask<List<NameOrder.Entry>> other = new FutureTask<>(() -> readBetween(middle, Long.MAX_VALUE));
        executor.execute(other);
        List<NameOrder.Entry> all = readBetween(Long.MIN_VALUE, middle);
        other.run();
        try {
            all.addAll(other.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stops", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a half of the names could not be read", e);
        }
        return all;
    }

    private List<NameOrder.Entry> readBetween(long before, long last) {
        List<NameOrder.Entry> all = new ArrayList<>();
        List<NameOrder.Entry> some = patients.between(before, last, AT_ONCE);
        while (!some.isEmpty()) {
            all.addAll(some);
            progress.add(some.size());
            some = patients.between(all.get(all.size() - 1).facts().patientId(), last, AT_ONCE);
        }
        return all;
    }

    /** The names as they stand now; null while they are being read for the first time. */
    public NameOrder upToDate() {
        if (state == null) {
            if (progress.restart()) {
                start();
            }
            return null;
        }
        catchUp();
        return state.order();
    }

    private void catchUp() {
        Instant began = Instant.now();
        JournalWindow window = state.window();
        List<IndexedPatients.Change> changes = patients.changes(window.seconds(began));
        Supplier<Set<Long>> unknown = () -> changes.stream()
                .filter(change -> !state.applied().contains(change.number()))
                .map(IndexedPatients.Change::patientId)
                .collect(Collectors.toSet());
        if (!unknown.get().isEmpty()) {
            apply(changes, unknown);
        }
        window.read(began);
    }

    private synchronized void apply(List<IndexedPatients.Change> changes, Supplier<Set<Long>> unknown) {
        Set<Long> changed = unknown.get();
        if (changed.isEmpty()) {
            return;
        }
        NameOrder next = state.order().with(changed, patients.of(changed));
        state = new State(next, numbers(changes), state.window());
    }

    private static Set<Long> numbers(List<IndexedPatients.Change> changes) {
        return changes.stream().map(IndexedPatients.Change::number).collect(Collectors.toCollection(HashSet::new));
    }

    /** How far the first reading is, percent. */
    public int percent() {
        return progress.percent();
    }
}
