package org.palliativeregister.patient;

import java.util.Objects;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Municipality;

/** Who somebody is, each part checked; made of what was typed. */
final class Identity {

    static final int LONGEST_TEXT = 300;
    static final int LONGEST_PHONE = 40;

    private final PassportText text;
    private final PersonName name;
    private final ConfidentialText formerSurname;
    private final Snils snils;
    private final OmsPolicy policy;
    private final ConfidentialText address;
    private final ConfidentialText phone;
    private final ConfidentialText contact;

    /** @throws RuleViolation for the first part that cannot be right */
    Identity(PassportText text) {
        this.text = text;
        name = PersonName.of(text.getSurname(), text.getGiven(), text.getPatronymic());
        formerSurname = ConfidentialText.of(NamePart.optional(text.getFormerSurname()));
        snils = Snils.of(text.getSnils());
        policy = OmsPolicy.of(text.getPolicy());
        address = FreeText.of(text.getAddress(), LONGEST_TEXT);
        phone = FreeText.of(text.getPhone(), LONGEST_PHONE);
        contact = FreeText.of(text.getContact(), LONGEST_TEXT);
        BirthDate.check(text.getBirthDate());
        if (text.getSex() == null || text.getMunicipality() == null) {
            throw new RuleViolation("rule.patient.incomplete");
        }
    }

    Snils snils() {
        return snils;
    }

    OmsPolicy policy() {
        return policy;
    }

    long municipalityId() {
        return text.getMunicipality().getId();
    }

    Patient newPatient(long id, long number, Municipality municipality) {
        return new Patient(id, number, text.getSex(), text.getBirthDate().getYear(), municipality);
    }

    /** Whether patient and passport say just this. */
    boolean isIn(Patient patient, PatientPassport passport) {
        return patient.getSex() == text.getSex()
                && patient.getMunicipality().equals(text.getMunicipality())
                && name.equals(passport.getName())
                && Objects.equals(formerSurname, passport.getFormerSurname())
                && ConfidentialDate.of(text.getBirthDate()).equals(passport.getBirthDate())
                && Objects.equals(snils, passport.getSnils())
                && Objects.equals(policy, passport.getPolicy())
                && Objects.equals(address, passport.getAddress())
                && Objects.equals(phone, passport.getPhone())
                && Objects.equals(contact, passport.getContact());
    }

    void writeTo(Patient patient, Municipality municipality) {
        patient.describe(text.getSex(), text.getBirthDate().getYear(), municipality);
    }

    void writeTo(PatientPassport passport) {
        passport.name(name, formerSurname, ConfidentialDate.of(text.getBirthDate()));
        passport.documents(snils, policy);
        passport.contacts(address, phone, contact);
    }
}
