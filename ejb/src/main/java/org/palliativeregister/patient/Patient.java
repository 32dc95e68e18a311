package org.palliativeregister.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.palliativeregister.NewNumber;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.institution.Municipality;

/** A person in the register, without a name: the number under which everything else stands, and what statistics need. */
@Entity
@Table(name = "patient")
public class Patient extends RegisterEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    @Column(updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_year")
    private int birthYear;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "municipality_id")
    private Municipality municipality;

    protected Patient() {}

    /** With a number of its own beside the register number. */
    public Patient(long number, Sex sex, int birthYear, Municipality municipality) {
        this(NewNumber.draw(), number, sex, birthYear, municipality);
    }

    /** @param number register number, given out by {@code number_series} */
    Patient(long id, long number, Sex sex, int birthYear, Municipality municipality) {
        super(id);
        this.number = number;
        describe(sex, birthYear, municipality);
    }

    public final void describe(Sex newSex, int newBirthYear, Municipality newMunicipality) {
        sex = newSex;
        birthYear = newBirthYear;
        municipality = newMunicipality;
    }

    @Override
    public long patientId() {
        return getId();
    }

    /** The register number by which people call this record. */
    public long getNumber() {
        return number;
    }

    public Sex getSex() {
        return sex;
    }

    public int getBirthYear() {
        return birthYear;
    }

    public Municipality getMunicipality() {
        return municipality;
    }
}
