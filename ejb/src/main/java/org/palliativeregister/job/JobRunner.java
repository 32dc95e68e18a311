package org.palliativeregister.job;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.palliativeregister.Clash;
import org.palliativeregister.LongestTransaction;

/**
 * Works on one job at a time on this server, as long as no other works on it, and after a while, or when it waits, on the
 * next one if there are several. Between two steps it rests as long as the step took, so that people feel it little;
 * killed, it leaves a job that another takes up when the lease has run out.
 */
@Singleton
@Startup
@DependsOn("KeyCheck")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);
    private static final Duration AT_A_STRETCH = Duration.ofSeconds(10);
    /** A step that lasts longer says so, before its lease runs out. */
    private static final Duration LONG_STEP = Duration.ofSeconds(Jobs.LEASE * 2 / 3);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ContextService contexts;

    @Inject
    private Steps steps;

    @Inject
    private JobBell bell;

    /** As the server, whoever rings: an executor hands on the identity of the thread that gives it something to do. */
    private LongConsumer turn;

    private boolean stopping;

    /** Null while nothing is worked on. */
    private volatile Held held;

    private ScheduledFuture<?> next;
    /** Number of the turn that is to come; of the others none does anything. */
    private long awaited;
    /** A turn is under way. */
    private boolean turning;
    /** Somebody rang while a turn was under way, which may have looked before. */
    private boolean rung;

    private ScheduledFuture<?> keeping;
    private volatile long stepBegun;
    private volatile boolean stepping;
    /** Number of the job that the log was told of. */
    private long told;

    /**
     * What is worked on.
     *
     * @param holder another each time: who takes a job again does not go on with what he had begun before
     */
    private record Held(Job job, long holder, long takenAt) {}

    @PostConstruct
    void start() {
        turn = contexts.createContextualProxy(this::turn, LongConsumer.class);
        bell.wakes(this::lookAtOnce);
        turnAfter(LOOK);
        keeping = scheduler.scheduleWithFixedDelay(
                contexts.createContextualProxy(this::keep, Runnable.class), 5, 5, TimeUnit.SECONDS);
    }

    /** Turns follow each other: one that was given up counts no more, also where it has begun meanwhile. */
    private synchronized void turnAfter(Duration pause) {
        turning = false;
        if (!stopping) {
            long number = ++awaited;
            next = scheduler.schedule(() -> turn.accept(number), rung ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS);
            rung = false;
        }
    }

    /** Whoever begins something here does not wait until it is looked for. */
    private synchronized void lookAtOnce() {
        if (turning) {
            rung = held == null;
        } else if (held == null && next != null) {
            next.cancel(false);
            turnAfter(Duration.ZERO);
        }
    }

    private synchronized boolean begins(long number) {
        turning = turning || number == awaited;
        return number == awaited;
    }

    private void turn(long number) {
        if (!begins(number)) {
            return;
        }
        Duration pause = LOOK;
        try {
            pause = held == null ? look() : step();
        } catch (LostJob e) {
            held = null;
        } catch (RuntimeException | Error e) {
            pause = mend(e);
        } finally {
            turnAfter(pause);
        }
    }

    private Duration look() {
        long holder = TsidCreator.getTsid().toLong();
        Job job = steps.take(holder).orElse(null);
        if (job == null) {
            return LOOK;
        }
        held = new Held(job, holder, System.nanoTime());
        if (told != job.getId()) {
            told = job.getId();
            LOG.log(System.Logger.Level.INFO, "The job {0} {1} goes on here.", job.getKind(), job.getSubject());
        }
        return Duration.ZERO;
    }

    /** A step that reads whole tables may outlast its lease; one that hangs is given up. */
    private void keep() {
        Held one = held;
        long lasted = System.nanoTime() - stepBegun;
        if (one != null && stepping && lasted > LONG_STEP.toNanos() && lasted < LongestTransaction.LIMIT.toNanos()) {
            try {
                steps.keep(one.job().getId(), one.holder());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "not kept", e);
            }
        }
    }

    private Duration step() {
        Held one = held;
        Job job = one.job();
        long begun = System.nanoTime();
        Step step = next(one);
        return switch (step.kind()) {
            case MORE -> {
                long took = System.nanoTime() - begun;
                if (System.nanoTime() - one.takenAt() > AT_A_STRETCH.toNanos()) {
                    leave();
                }
                yield Duration.ofNanos(took);
            }
            case WAIT -> {
                leave();
                yield WAIT;
            }
            case END -> {
                LOG.log(System.Logger.Level.INFO, "The job {0} {1} is done.", job.getKind(), job.getSubject());
                held = null;
                yield LOOK;
            }
        };
    }

    private Step next(Held one) {
        stepBegun = System.nanoTime();
        stepping = true;
        try {
            return steps.next(one.job().getId(), one.holder());
        } finally {
            stepping = false;
        }
    }

    /** Whichever job has been left alone longest is taken next; often it is the same. */
    private void leave() {
        steps.release(held.job().getId(), held.holder());
        held = null;
    }

    private Duration mend(Throwable e) {
        Held one = held;
        if (one == null || Clash.isIn(e)) {
            LOG.log(System.Logger.Level.DEBUG, "tried again", e);
            return WAIT;
        }
        Job job = one.job();
        LOG.log(
                System.Logger.Level.ERROR,
                "A step of the job " + job.getKind() + " " + job.getSubject() + " failed.",
                e);
        try {
            steps.failed(job.getId(), one.holder());
        } catch (RuntimeException again) {
            LOG.log(System.Logger.Level.DEBUG, "not noted", again);
        }
        return AFTER_FAILURE;
    }

    @PreDestroy
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        keeping.cancel(false);
        Held one = held;
        if (one != null) {
            try {
                steps.release(one.job().getId(), one.holder());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "the lease runs out by itself", e);
            }
        }
    }
}
