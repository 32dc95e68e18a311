package org.palliativeregister.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.palliativeregister.RegisterEntry;

/** Two patients who look alike and were declared to be two persons: nobody is asked about them again. */
@Entity
@Table(name = "distinct_persons")
public class DistinctPersons extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @Column(name = "patient_id")
    private long patientId;

    @Column(name = "other_id")
    private long otherId;

    @Enumerated(EnumType.STRING)
    private DistinctReason reason;

    protected DistinctPersons() {}

    DistinctPersons(long patientId, long otherId, DistinctReason reason) {
        this.patientId = patientId;
        this.otherId = otherId;
        this.reason = reason;
    }

    /** The other of the two. */
    long otherThan(long id) {
        return patientId == id ? otherId : patientId;
    }

    public DistinctReason getReason() {
        return reason;
    }
}
