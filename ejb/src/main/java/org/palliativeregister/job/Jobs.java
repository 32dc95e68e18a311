package org.palliativeregister.job;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.palliativeregister.Overtaken;

@ApplicationScoped
class Jobs {

    /** Seconds for which a server keeps a job without a sign of life. */
    static final int LEASE = 30;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A job of that kind on that subject that was done before, or has failed, is begun anew.
     *
     * @throws Overtaken when somebody else has just begun it
     */
    void add(String kind, String subject, String phase, long total, String by) {
        entityManager
                .createNativeQuery("delete from job where kind = ? and subject = ? and state in ('DONE', 'FAILED')")
                .setParameter(1, kind)
                .setParameter(2, subject)
                .executeUpdate();
        int added = entityManager
                .createNativeQuery(
                        "insert ignore into job (id, kind, subject, state, phase, reached, done, total, left_over,"
                                + " failures, started_at, started_by, held_until) values (?, ?, ?, 'RUNNING', ?, ?, 0, ?, 0, 0,"
                                + " utc_timestamp(3), ?, utc_timestamp(3))")
                .setParameter(1, TsidCreator.getTsid().toLong())
                .setParameter(2, kind)
                .setParameter(3, subject)
                .setParameter(4, phase)
                .setParameter(5, Long.MIN_VALUE)
                .setParameter(6, total)
                .setParameter(7, by)
                .executeUpdate();
        if (added == 0) {
            throw new Overtaken();
        }
    }

    Optional<Job> get(long id) {
        return Optional.ofNullable(entityManager.find(Job.class, id));
    }

    List<Job> all(String kind) {
        return entityManager
                .createQuery("select j from Job j where j.kind = :kind order by j.id", Job.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Jobs that nobody works on, the one that was left alone longest first. */
    List<Job> free() {
        List<?> ids = entityManager
                .createNativeQuery(
                        "select id from job where state = 'RUNNING' and held_until <= utc_timestamp(3) order by held_until, id")
                .getResultList();
        return ids.stream()
                .map(id -> get(((Number) id).longValue()).orElseThrow())
                .toList();
    }

    /** Whether this holder is the one who works on it now. */
    boolean take(long id, long holder) {
        return entityManager
                        .createNativeQuery(
                                "update job set holder = ?, held_until = utc_timestamp(3) + interval " + LEASE
                                        + " second where id = ? and state = 'RUNNING' and held_until <= utc_timestamp(3)")
                        .setParameter(1, holder)
                        .setParameter(2, id)
                        .executeUpdate()
                > 0;
    }

    /** Whether it is still this holder's, and still to go on: only then may the step stand. */
    boolean advance(long id, long holder, Step step) {
        boolean ends = step.kind() == Step.Kind.END;
        return entityManager
                        .createNativeQuery(
                                "update job set phase = ?, reached = ?, done = ?, left_over = ?, failures = 0,"
                                        + " state = ?, ended_at = if(?, utc_timestamp(3), null), held_until = utc_timestamp(3) + interval "
                                        + LEASE + " second where id = ? and holder = ? and state = 'RUNNING'")
                        .setParameter(1, step.phase())
                        .setParameter(2, step.reached())
                        .setParameter(3, step.done())
                        .setParameter(4, step.leftOver())
                        .setParameter(5, ends ? JobState.DONE.name() : JobState.RUNNING.name())
                        .setParameter(6, ends)
                        .setParameter(7, id)
                        .setParameter(8, holder)
                        .executeUpdate()
                > 0;
    }

    /** A sign of life within a step; of who has released it already, or lost it, none. */
    void keep(long id, long holder) {
        entityManager
                .createNativeQuery("update job set held_until = utc_timestamp(3) + interval " + LEASE
                        + " second where id = ? and holder = ? and state = 'RUNNING' and held_until > utc_timestamp(3)")
                .setParameter(1, id)
                .setParameter(2, holder)
                .executeUpdate();
    }

    /** Others may take it up at once. */
    void release(long id, long holder) {
        entityManager
                .createNativeQuery("update job set held_until = utc_timestamp(3) where id = ? and holder = ?")
                .setParameter(1, id)
                .setParameter(2, holder)
                .executeUpdate();
    }

    /** Several times in a row, and it stays down until somebody tells it to go on. */
    void failed(long id, long holder, int most) {
        entityManager
                .createNativeQuery("update job set failures = failures + 1, state = if(failures >= ?, 'FAILED', state)"
                        + " where id = ? and holder = ? and state = 'RUNNING'")
                .setParameter(1, most)
                .setParameter(2, id)
                .setParameter(3, holder)
                .executeUpdate();
    }

    void pause(long id) {
        entityManager
                .createNativeQuery("update job set state = 'PAUSED' where id = ? and state = 'RUNNING'")
                .setParameter(1, id)
                .executeUpdate();
    }

    void resume(long id) {
        entityManager
                .createNativeQuery("update job set state = 'RUNNING', failures = 0 where id = ?"
                        + " and state in ('PAUSED', 'FAILED')")
                .setParameter(1, id)
                .executeUpdate();
    }
}
