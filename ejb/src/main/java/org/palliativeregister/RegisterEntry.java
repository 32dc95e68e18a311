package org.palliativeregister;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What the register keeps: a number of its own, known before it is stored and sorted by time (TSID), the version that
 * guards against overwriting another's change, and who wrote it when. Times are UTC.
 */
@MappedSuperclass
public abstract class RegisterEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected RegisterEntry() {
        this(NewNumber.draw());
    }

    /** For an entry whose number was drawn before, or is that of the one it belongs to. */
    protected RegisterEntry(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    /**
     * Guards a change made on what was read earlier.
     *
     * @param readVersion the version that was read
     * @throws ChangedMeanwhile when the entry has another one now
     */
    public final void requireVersion(int readVersion) {
        if (version != readVersion) {
            throw new ChangedMeanwhile(this);
        }
    }

    /** UTC. */
    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public String getCreatedBy() {
        return createdBy;
    }

    /** UTC. */
    public LocalDateTime getChangedAt() {
        return changedAt;
    }

    public String getChangedBy() {
        return changedBy;
    }

    @PrePersist
    void stampCreation() {
        createdAt = LocalDateTime.now(ZoneOffset.UTC);
        createdBy = Acting.who();
        stampChange();
    }

    @PreUpdate
    void stampChange() {
        changedAt = LocalDateTime.now(ZoneOffset.UTC);
        changedBy = Acting.who();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof RegisterEntry entry && entry.getClass() == getClass() && entry.id == id;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "#" + id;
    }
}
