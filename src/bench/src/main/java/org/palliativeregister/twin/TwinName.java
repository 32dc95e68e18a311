package org.palliativeregister.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.palliativeregister.NewNumber;
import org.palliativeregister.record.RecordStatus;

/** A name under which a patient is found: that borne now, a further part of a double one, a former one. */
@Entity
@Table(name = "twin_name")
public class TwinName {

    @Id
    private long id;

    /** By the association the inserts find their order, by the number the queries need no join. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "patient_id")
    private TwinPatient patient;

    @Column(name = "patient_id", insertable = false, updatable = false)
    private long patientId;

    private String surname;
    private String given;
    private String patronymic;

    /** First letters in common with a name of the same patient that counts before this one: nobody is found twice. */
    private int shared;

    @Column(name = "institution_id")
    private long institutionId;

    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    protected TwinName() {}

    TwinName(TwinPatient patient, SearchedName name) {
        id = NewNumber.draw();
        this.patient = patient;
        patientId = patient.getId();
        surname = name.surname();
        given = name.given();
        patronymic = name.patronymic();
        shared = name.shared();
        institutionId = patient.institution().getId();
        status = patient.status();
    }

    long id() {
        return id;
    }
}
