package org.palliativeregister.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.Municipality;

/**
 * A passport as it is typed and shown, field by field and not yet checked; with sex and municipality, which follow it in
 * the clear. Serialised (a page keeps it between two requests) it is sealed.
 */
public final class PassportText implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EnumMap<Field, ConfidentialText> texts = new EnumMap<>(Field.class);
    private ConfidentialDate birthDate;
    private Sex sex;
    private Municipality municipality;

    /** The texts of a passport. */
    enum Field {
        SURNAME,
        GIVEN,
        PATRONYMIC,
        FORMER_SURNAME,
        SNILS,
        POLICY,
        ADDRESS,
        PHONE,
        CONTACT
    }

    /** What the passport says now; for a passport that is not damaged. */
    static PassportText of(Patient patient, PatientPassport passport) {
        PassportText text = new PassportText();
        text.setSurname(passport.getName().surname());
        text.setGiven(passport.getName().given());
        text.setPatronymic(passport.getName().patronymic());
        text.texts.put(Field.FORMER_SURNAME, passport.getFormerSurname());
        text.setDocuments(passport.getSnils(), passport.getPolicy());
        text.texts.put(Field.ADDRESS, passport.getAddress());
        text.texts.put(Field.PHONE, passport.getPhone());
        text.texts.put(Field.CONTACT, passport.getContact());
        text.birthDate = passport.getBirthDate();
        text.sex = patient.getSex();
        text.municipality = patient.getMunicipality();
        return text;
    }

    /** One that can be changed while this one stays. */
    public PassportText copy() {
        PassportText copy = new PassportText();
        copy.texts.putAll(texts);
        copy.birthDate = birthDate;
        copy.sex = sex;
        copy.municipality = municipality;
        return copy;
    }

    /**
     * The same with name and documents as they stand in a passport: what was typed in another way says nothing new.
     *
     * @throws RuleViolation when one of these cannot be right
     */
    public PassportText inWriting() {
        PassportText written = copy();
        PersonName name = PersonName.of(getSurname(), getGiven(), getPatronymic());
        written.setSurname(name.surname());
        written.setGiven(name.given());
        written.setPatronymic(name.patronymic());
        written.setFormerSurname(NamePart.optional(getFormerSurname()));
        written.setDocuments(Snils.of(getSnils()), OmsPolicy.of(getPolicy()));
        return written;
    }

    private void setDocuments(Snils snils, OmsPolicy policy) {
        setSnils(snils == null ? null : snils.formatted());
        setPolicy(policy == null ? null : policy.formatted());
    }

    /** Takes from {@code now} what nobody has changed here since {@code before} was read. */
    public void takeUntouched(PassportText before, PassportText now) {
        for (Field field : Field.values()) {
            if (Objects.equals(texts.get(field), before.texts.get(field))) {
                texts.put(field, now.texts.get(field));
            }
        }
        if (Objects.equals(getBirthDate(), before.getBirthDate())) {
            birthDate = now.birthDate;
        }
        if (sex == before.sex) {
            sex = now.sex;
        }
        if (Objects.equals(municipality, before.municipality)) {
            municipality = now.municipality;
        }
    }

    private String get(Field field) {
        return texts.get(field) == null ? null : texts.get(field).value();
    }

    private void set(Field field, String text) {
        texts.put(field, ConfidentialText.of(text));
    }

    public String getSurname() {
        return get(Field.SURNAME);
    }

    public void setSurname(String surname) {
        set(Field.SURNAME, surname);
    }

    public String getGiven() {
        return get(Field.GIVEN);
    }

    public void setGiven(String given) {
        set(Field.GIVEN, given);
    }

    public String getPatronymic() {
        return get(Field.PATRONYMIC);
    }

    public void setPatronymic(String patronymic) {
        set(Field.PATRONYMIC, patronymic);
    }

    public String getFormerSurname() {
        return get(Field.FORMER_SURNAME);
    }

    public void setFormerSurname(String formerSurname) {
        set(Field.FORMER_SURNAME, formerSurname);
    }

    public LocalDate getBirthDate() {
        return birthDate == null ? null : birthDate.value();
    }

    public void setBirthDate(LocalDate date) {
        birthDate = ConfidentialDate.of(date);
    }

    public Sex getSex() {
        return sex;
    }

    public void setSex(Sex newSex) {
        sex = newSex;
    }

    public Municipality getMunicipality() {
        return municipality;
    }

    public void setMunicipality(Municipality newMunicipality) {
        municipality = newMunicipality;
    }

    public String getSnils() {
        return get(Field.SNILS);
    }

    public void setSnils(String snils) {
        set(Field.SNILS, snils);
    }

    public String getPolicy() {
        return get(Field.POLICY);
    }

    public void setPolicy(String policy) {
        set(Field.POLICY, policy);
    }

    public String getAddress() {
        return get(Field.ADDRESS);
    }

    public void setAddress(String address) {
        set(Field.ADDRESS, address);
    }

    public String getPhone() {
        return get(Field.PHONE);
    }

    public void setPhone(String phone) {
        set(Field.PHONE, phone);
    }

    /** Who is near the patient and how to reach them. */
    public String getContact() {
        return get(Field.CONTACT);
    }

    public void setContact(String contact) {
        set(Field.CONTACT, contact);
    }
}
