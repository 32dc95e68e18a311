package org.palliativeregister.twin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.patient.Snils;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.PlaceOfCare;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.reference.Diagnosis;

/** Passport and record of a patient in plain text, in one row. */
@Entity
@Table(name = "twin_patient")
public class TwinPatient extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    private long number;

    @Enumerated(EnumType.STRING)
    private Sex sex;

    @Column(name = "birth_year")
    private int birthYear;

    @Column(name = "municipality_id")
    private long municipalityId;

    private String surname;
    private String given;
    private String patronymic;

    @Column(name = "former_surname")
    private String formerSurname;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String snils;
    private String policy;
    private String address;
    private String phone;
    private String contact;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Diagnosis diagnosis;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Institution institution;

    @Enumerated(EnumType.STRING)
    @Column(name = "place_of_care")
    private PlaceOfCare placeOfCare;

    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "allergy_state")
    private AllergyState allergyState;

    private String allergies;

    protected TwinPatient() {}

    TwinPatient(long id, long number) {
        super(id);
        this.number = number;
    }

    void write(PassportText text, long municipality) {
        PersonName name = PersonName.of(text.getSurname(), text.getGiven(), text.getPatronymic());
        Snils checked = Snils.of(text.getSnils());
        OmsPolicy insured = OmsPolicy.of(text.getPolicy());
        surname = name.surname();
        given = name.given();
        patronymic = name.patronymic();
        formerSurname = text.getFormerSurname();
        birthDate = text.getBirthDate();
        birthYear = birthDate.getYear();
        sex = text.getSex();
        municipalityId = municipality;
        snils = checked == null ? null : checked.digits();
        policy = insured == null ? null : insured.number();
        address = text.getAddress();
        phone = text.getPhone();
        contact = text.getContact();
    }

    void include(Institution responsible, Diagnosis main, PlaceOfCare place) {
        institution = responsible;
        diagnosis = main;
        placeOfCare = place;
        status = RecordStatus.ACTIVE;
        allergyState = AllergyState.UNKNOWN;
    }

    PersonName name() {
        return PersonName.of(surname, given, patronymic);
    }

    String formerSurname() {
        return formerSurname;
    }

    Institution institution() {
        return institution;
    }

    Diagnosis diagnosis() {
        return diagnosis;
    }

    RecordStatus status() {
        return status;
    }

    PatientSummary summary(TwinEpisode last) {
        return new PatientSummary(
                getId(),
                number,
                name(),
                ConfidentialText.of(formerSurname),
                ConfidentialDate.of(birthDate),
                birthYear,
                sex,
                status,
                diagnosis,
                institution,
                placeOfCare,
                allergyState,
                ConfidentialText.of(allergies),
                last == null ? null : last.includedOn(),
                last == null ? null : last.excludedOn(),
                last == null ? null : last.exclusionReason());
    }
}
