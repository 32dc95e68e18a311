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
import org.palliativeregister.Clash;

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

    private final long self = TsidCreator.getTsid().toLong();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource
    private ContextService contexts;

    @Inject
    private Steps steps;

    @Inject
    private JobBell bell;

    /** As the server, whoever rings: an executor hands on the identity of the thread that gives it something to do. */
    private Runnable turn;

    private volatile boolean stopping;
    private volatile Job job;
    private ScheduledFuture<?> next;
    private long takenAt;
    /** Number of the job that the log was told of. */
    private long told;

    @PostConstruct
    void start() {
        turn = contexts.createContextualProxy(this::turn, Runnable.class);
        bell.wakes(this::lookAtOnce);
        turnAfter(LOOK);
    }

    private synchronized void turnAfter(Duration pause) {
        if (!stopping) {
            next = scheduler.schedule(turn, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whoever begins something here does not wait until it is looked for. */
    private synchronized void lookAtOnce() {
        if (job == null && next != null && next.cancel(false)) {
            turnAfter(Duration.ZERO);
        }
    }

    private void turn() {
        Duration pause = LOOK;
        try {
            pause = job == null ? look() : step();
        } catch (LostJob e) {
            job = null;
        } catch (RuntimeException e) {
            pause = mend(e);
        } finally {
            turnAfter(pause);
        }
    }

    private Duration look() {
        job = steps.take(self).orElse(null);
        if (job == null) {
            return LOOK;
        }
        takenAt = System.nanoTime();
        if (told != job.getId()) {
            told = job.getId();
            LOG.log(System.Logger.Level.INFO, "The job {0} {1} goes on here.", job.getKind(), job.getSubject());
        }
        return Duration.ZERO;
    }

    private Duration step() {
        long begun = System.nanoTime();
        Step step = steps.next(job.getId(), self);
        return switch (step.kind()) {
            case MORE -> {
                long took = System.nanoTime() - begun;
                if (System.nanoTime() - takenAt > AT_A_STRETCH.toNanos()) {
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
                job = null;
                yield LOOK;
            }
        };
    }

    /** Whichever job has been left alone longest is taken next; often it is the same. */
    private void leave() {
        steps.release(job.getId(), self);
        job = null;
    }

    private Duration mend(RuntimeException e) {
        if (job == null || Clash.isIn(e)) {
            LOG.log(System.Logger.Level.DEBUG, "tried again", e);
            return WAIT;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "A step of the job " + job.getKind() + " " + job.getSubject() + " failed.",
                e);
        try {
            steps.failed(job.getId(), self);
        } catch (RuntimeException again) {
            LOG.log(System.Logger.Level.DEBUG, "not noted", again);
        }
        return AFTER_FAILURE;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        Job held = job;
        if (held != null) {
            try {
                steps.release(held.getId(), self);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "the lease runs out by itself", e);
            }
        }
    }
}
