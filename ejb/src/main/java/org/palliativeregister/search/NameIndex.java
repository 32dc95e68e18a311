package org.palliativeregister.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.palliativeregister.Unscoped;
import org.palliativeregister.patient.PassportCheck;

/**
 * The order of all names, in the memory of this node. Built in the background at start, and again when the register was
 * checked ({@link PassportCheck}); before every search it reads the journal of changes, so what any node has committed is
 * found.
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

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ContextService contexts;

    @Inject
    private IndexedPatients patients;

    /** As the server, whoever has it done: what does not open is then met by the server, too. */
    private Runnable building;

    private final Progress progress = new Progress();
    private volatile State state;
    private Future<?> keepingUp;

    /** How often the names were to be read since the reading under way began; 0 while nothing is read. */
    private final AtomicInteger wanted = new AtomicInteger();

    /** The order, the changes of the window that are in it, and how far the window reaches. */
    private record State(NameOrder order, Set<Long> applied, JournalWindow window) {}

    @PostConstruct
    void start() {
        building = contexts.createContextualProxy(this::build, Runnable.class);
        readAnew();
        keepingUp = scheduler.scheduleWithFixedDelay(this::keepUp, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        keepingUp.cancel(false);
    }

    /** Where nobody searches for a while, too: the names are read anew at night and not for the first who comes. */
    private void keepUp() {
        try {
            if (upToDate() != null && progress.restart()) {
                readAnew();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "not brought up to date; the next search does it", e);
        }
    }

    /** In the background; asked for while it is under way it is done once more, for that may have read before. */
    private void readAnew() {
        if (wanted.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.submit(building);
        } catch (RejectedExecutionException e) {
            wanted.set(0);
            failed(e);
        }
    }

    private void build() {
        int asked;
        do {
            asked = wanted.get();
            readOnce();
        } while (!wanted.compareAndSet(asked, 0));
    }

    /** Changes that are committed before the reading begins are in what is read: only younger ones are applied to it. */
    private void readOnce() {
        Instant began = Instant.now();
        try {
            long count = patients.count();
            progress.begin(count);
            JournalWindow window = new JournalWindow(began);
            Set<Long> before = numbers(patients.changes(window.seconds(began)));
            List<NameOrder.Entry> all = readAll(count);
            replace(new State(NameOrder.of(all), before, window));
            catchUp();
            LOG.log(
                    System.Logger.Level.INFO,
                    "The name index is built: " + all.size() + " patients in "
                            + Duration.between(began, Instant.now()).toMillis() / 1000.0 + " s.");
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(Throwable e) {
        progress.fail();
        LOG.log(System.Logger.Level.ERROR, "The name index could not be built; the next search tries again.", e);
    }

    /**
     * Before names that were read anew are used, those known so far are compared with them: what is not the same, although
     * both know of the same changes, was changed in the database by something other than the register.
     */
    private synchronized void replace(State read) {
        if (state == null) {
            state = read;
            return;
        }
        List<IndexedPatients.Change> changes = patients.changes(read.window().seconds(Instant.now()));
        Set<Long> changed = unknown(changes, read.applied());
        changed.addAll(unknown(changes, state.applied()));
        List<NameOrder.Entry> entries = patients.of(changed);
        NameOrder order = read.order().with(changed, entries);
        long differences = state.order().with(changed, entries).differences(order);
        state = new State(order, numbers(changes), read.window());
        if (differences > 0) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The names known here and those in the database differed in " + differences
                            + " places, which no change of the register explains. The names of the database are used.");
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
        long reached = before;
        while (reached < last) {
            IndexedPatients.Batch some = patients.between(reached, last, AT_ONCE);
            all.addAll(some.entries());
            progress.add(some.entries().size());
            reached = some.reached();
        }
        return all;
    }

    /** The names as they stand now; null while they are being read for the first time. */
    public NameOrder upToDate() {
        if (state == null) {
            if (progress.restart()) {
                readAnew();
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
        if (changes.stream().anyMatch(change -> !state.applied().contains(change.number()))) {
            apply(changes);
        }
        window.read(began);
    }

    private synchronized void apply(List<IndexedPatients.Change> changes) {
        Set<Long> changed = unknown(changes, state.applied());
        NameOrder order = changed.isEmpty() ? state.order() : state.order().with(changed, patients.of(changed));
        state = new State(order, numbers(changes), state.window());
    }

    /** Patients of the changes that are not known yet; all names are read anew where one of them says so. */
    private Set<Long> unknown(List<IndexedPatients.Change> changes, Set<Long> known) {
        Set<Long> changed = changes.stream()
                .filter(change -> !known.contains(change.number()))
                .map(IndexedPatients.Change::patientId)
                .collect(Collectors.toCollection(HashSet::new));
        if (changed.remove(PassportCheck.EVERYBODY)) {
            readAnew();
        }
        return changed;
    }

    private static Set<Long> numbers(List<IndexedPatients.Change> changes) {
        return changes.stream().map(IndexedPatients.Change::number).collect(Collectors.toCollection(HashSet::new));
    }

    /** How far the first reading is, percent. */
    public int percent() {
        return progress.percent();
    }
}
