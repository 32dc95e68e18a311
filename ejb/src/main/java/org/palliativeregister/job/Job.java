package org.palliativeregister.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * Long work that goes on where it was, on whichever server takes it up. It knows no persons: only what is to be done and
 * how far it is. Changed by {@link Jobs} alone, together with what each step does.
 */
@Entity
@Table(name = "job")
public class Job implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    private String kind;
    private String subject;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String phase;
    private long reached;
    private long done;
    private long total;

    @Column(name = "left_over")
    private long leftOver;

    private int failures;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    protected Job() {}

    public long getId() {
        return id;
    }

    /** Which {@link Work} does it. */
    public String getKind() {
        return kind;
    }

    /** On what; one job of a kind for each. */
    public String getSubject() {
        return subject;
    }

    public JobState getState() {
        return state;
    }

    /** Where in its work it is; words of the work itself. */
    public String getPhase() {
        return phase;
    }

    /** Number of the last entry of the phase that is done. */
    public long getReached() {
        return reached;
    }

    /** Entries done, of {@link #getTotal()}. */
    public long getDone() {
        return done;
    }

    public long getTotal() {
        return total;
    }

    /** Entries that it could not do. */
    public long getLeftOver() {
        return leftOver;
    }

    /** UTC. */
    public LocalDateTime getStartedAt() {
        return startedAt;
    }

    public String getStartedBy() {
        return startedBy;
    }

    /** UTC; null while it is not done. */
    public LocalDateTime getEndedAt() {
        return endedAt;
    }

    /** 0 to 100; the last percent only when it is done. */
    public int getPercent() {
        return state == JobState.DONE ? 100 : total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Job job && job.id == id;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id);
    }
}
