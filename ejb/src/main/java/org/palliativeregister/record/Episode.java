package org.palliativeregister.record;

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
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.reference.Diagnosis;

/** A stay in the register under one institution, from inclusion to exclusion, both days counted. */
@Entity
@Table(name = "episode")
public class Episode extends RegisterEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "institution_id", updatable = false)
    private Institution institution;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "diagnosis_id")
    private Diagnosis diagnosis;

    @Column(name = "included_on")
    private LocalDate includedOn;

    @Column(name = "excluded_on")
    private LocalDate excludedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "exclusion_reason")
    private ExclusionReason exclusionReason;

    protected Episode() {}

    public Episode(Patient patient, Institution institution, Diagnosis diagnosis, LocalDate includedOn) {
        this.patient = patient;
        this.institution = institution;
        this.diagnosis = diagnosis;
        this.includedOn = includedOn;
    }

    void rediagnose(Diagnosis newDiagnosis) {
        diagnosis = newDiagnosis;
    }

    /** @throws RuleViolation when it is over already, or would end before it began */
    public void exclude(LocalDate on, ExclusionReason reason) {
        if (excludedOn != null) {
            throw new RuleViolation("rule.record.excludedAlready");
        }
        if (on.isBefore(includedOn)) {
            throw new RuleViolation("rule.record.excludedBeforeIncluded");
        }
        excludedOn = on;
        exclusionReason = reason;
    }

    /** Was under another record of the same person. */
    void belongTo(Patient person) {
        patient = person;
    }

    /** Began on another day than was known. */
    void beginOn(LocalDate day) {
        includedOn = day;
    }

    /** Was not over. */
    void goOn() {
        excludedOn = null;
        exclusionReason = null;
    }

    boolean lasts() {
        return excludedOn == null;
    }

    boolean endedByDeath() {
        return exclusionReason == ExclusionReason.DEATH;
    }

    /** The one that says where the patient is now: that lasts, or has lasted longer. */
    static Episode later(Episode one, Episode other) {
        if (one.lasts() || other.lasts()) {
            return other.lasts() ? other : one;
        }
        return one.excludedOn.isAfter(other.excludedOn) ? one : other;
    }

    @Override
    public long patientId() {
        return patient.getId();
    }

    public Patient getPatient() {
        return patient;
    }

    public Institution getInstitution() {
        return institution;
    }

    public Diagnosis getDiagnosis() {
        return diagnosis;
    }

    public LocalDate getIncludedOn() {
        return includedOn;
    }

    /** Null while it lasts. */
    public LocalDate getExcludedOn() {
        return excludedOn;
    }

    public ExclusionReason getExclusionReason() {
        return exclusionReason;
    }
}
