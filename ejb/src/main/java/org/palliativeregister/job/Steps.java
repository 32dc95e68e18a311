package org.palliativeregister.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The single steps of jobs, each a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Steps {

    /** Failures in a row after which a job stays down. */
    private static final int MOST_FAILURES = 5;

    @Inject
    private Jobs jobs;

    @Inject
    @Any
    private Instance<Work> works;

    /** A job that this holder works on from now on. */
    Optional<Job> take(long holder) {
        return jobs.free().stream()
                .filter(job -> jobs.take(job.getId(), holder))
                .findFirst();
    }

    /**
     * The next step of a job.
     *
     * @throws LostJob when it is not this holder's any more; then nothing was done
     */
    Step next(long id, long holder) {
        Job job = jobs.get(id).orElseThrow();
        if (job.getState() != JobState.RUNNING) {
            throw new LostJob();
        }
        Step step = works.stream()
                .filter(work -> work.kind().equals(job.getKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing here does the job " + job.getKind()))
                .step(job);
        if (!jobs.advance(id, holder, step)) {
            throw new LostJob();
        }
        return step;
    }

    void keep(long id, long holder) {
        jobs.keep(id, holder);
    }

    void failed(long id, long holder) {
        jobs.failed(id, holder, MOST_FAILURES);
    }

    void release(long id, long holder) {
        jobs.release(id, holder);
    }
}
