package org.palliativeregister.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.reference.Diagnosis;

/** A stay in the register, as there. */
@Entity
@Table(name = "twin_episode")
public class TwinEpisode extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private TwinPatient patient;

    @Column(name = "patient_id", insertable = false, updatable = false)
    private long patientId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Institution institution;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Diagnosis diagnosis;

    @Column(name = "included_on")
    private LocalDate includedOn;

    @Column(name = "excluded_on")
    private LocalDate excludedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "exclusion_reason")
    private ExclusionReason exclusionReason;

    protected TwinEpisode() {}

    TwinEpisode(TwinPatient patient, LocalDate includedOn) {
        this.patient = patient;
        patientId = patient.getId();
        institution = patient.institution();
        diagnosis = patient.diagnosis();
        this.includedOn = includedOn;
    }

    long patientId() {
        return patientId;
    }

    LocalDate includedOn() {
        return includedOn;
    }

    LocalDate excludedOn() {
        return excludedOn;
    }

    ExclusionReason exclusionReason() {
        return exclusionReason;
    }
}
