package org.palliativeregister.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.Confidential;
import org.palliativeregister.crypto.ConfidentialDate;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.crypto.RowSeal;
import org.palliativeregister.crypto.RowSealed;
import org.palliativeregister.crypto.SealedDate;
import org.palliativeregister.crypto.SealedText;
import org.palliativeregister.crypto.Unreadables;

/**
 * Who a patient is: everything in it is sealed, and the row seal binds the values to each other and to the patient,
 * whose number it shares. Loaded as an entity, never projected, so that the seal is always checked.
 */
@Entity
@Table(name = "patient_passport")
public class PatientPassport extends RegisterEntry implements ConcernsPatient, RowSealed {

    private static final long serialVersionUID = 1L;

    @Convert(converter = SealedName.class)
    @Column(name = "name_enc")
    private PersonName name;

    @Convert(converter = SealedText.class)
    @Column(name = "former_surname_enc")
    private ConfidentialText formerSurname;

    @Convert(converter = SealedDate.class)
    @Column(name = "birth_date_enc")
    private ConfidentialDate birthDate;

    @Convert(converter = SealedSnils.class)
    @Column(name = "snils_enc")
    private Snils snils;

    @Convert(converter = SealedPolicy.class)
    @Column(name = "policy_enc")
    private OmsPolicy policy;

    @Convert(converter = SealedText.class)
    @Column(name = "address_enc")
    private ConfidentialText address;

    @Convert(converter = SealedText.class)
    @Column(name = "phone_enc")
    private ConfidentialText phone;

    @Convert(converter = SealedText.class)
    @Column(name = "contact_enc")
    private ConfidentialText contact;

    @Column(name = "row_seal")
    private byte[] rowSeal;

    /** False also for one whose seal nobody has looked at: what JPA gives out without {@link #checkSeal} is damaged. */
    @Transient
    private boolean whole;

    protected PatientPassport() {}

    public PatientPassport(Patient patient) {
        this(patient, true);
    }

    private PatientPassport(Patient patient, boolean whole) {
        super(patient.getId());
        this.whole = whole;
    }

    /**
     * Stands for one whose row is gone from the database: nothing is in it, and it is damaged. That the patient has no
     * passport is known from everything else that is kept of him.
     */
    public static PatientPassport lost(Patient patient) {
        PatientPassport passport = new PatientPassport(patient, false);
        Unreadables.foundMissing(passport, "row");
        return passport;
    }

    /** @param formerSurname null for none */
    public void name(PersonName newName, ConfidentialText newFormerSurname, ConfidentialDate newBirthDate) {
        requireWhole();
        name = newName;
        formerSurname = newFormerSurname;
        birthDate = newBirthDate;
    }

    /** Null for a document that is not known. */
    public void documents(Snils newSnils, OmsPolicy newPolicy) {
        requireWhole();
        snils = newSnils;
        policy = newPolicy;
    }

    /** @param newContact who is near the patient and how to reach them; null for nobody */
    public void contacts(ConfidentialText newAddress, ConfidentialText newPhone, ConfidentialText newContact) {
        requireWhole();
        address = newAddress;
        phone = newPhone;
        contact = newContact;
    }

    /** @throws RuleViolation {@code rule.patient.damaged}: what stands there is evidence, and not to be lost */
    void requireWhole() {
        if (!whole) {
            throw new RuleViolation("rule.patient.damaged");
        }
    }

    @PrePersist
    @PreUpdate
    void seal() {
        requireWhole();
        rowSeal = sealNow();
    }

    @Override
    public byte[] sealNow() {
        return RowSeal.over("PatientPassport", getId(), values());
    }

    @Override
    public byte[] getRowSeal() {
        return rowSeal.clone();
    }

    @PostLoad
    void checkSeal() {
        whole = RowSeal.holds(rowSeal, "PatientPassport", getId(), values());
        if (!whole && Unreadables.in(this).isEmpty()) {
            Unreadables.foundApart(this);
        }
    }

    private Confidential[] values() {
        return new Confidential[] {name, formerSurname, birthDate, snils, policy, address, phone, contact};
    }

    @Override
    public long patientId() {
        return getId();
    }

    /** A value does not open, or the values do not belong together: shown as damaged, never saved over. */
    @Override
    public boolean isDamaged() {
        return !whole;
    }

    public PersonName getName() {
        return name;
    }

    public ConfidentialText getFormerSurname() {
        return formerSurname;
    }

    public ConfidentialDate getBirthDate() {
        return birthDate;
    }

    public Snils getSnils() {
        return snils;
    }

    public OmsPolicy getPolicy() {
        return policy;
    }

    public ConfidentialText getAddress() {
        return address;
    }

    public ConfidentialText getPhone() {
        return phone;
    }

    public ConfidentialText getContact() {
        return contact;
    }
}
