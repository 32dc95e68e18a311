package org.palliativeregister.audit;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.crypto.EntryMac;
import org.palliativeregister.crypto.EntrySeal;

/**
 * One act of one caller: who, when (UTC), what, with what outcome, whom and what it concerned (numbers and logins only).
 * Never changed.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    private long id;

    private LocalDateTime at;
    private String caller;
    private String act;
    private String outcome;

    /** The one patient, when it is one. */
    private String patients;

    /** Several: who is shown together bears a like name. */
    @Column(name = "patients_sealed")
    private byte[] sealedPatients;

    private String subject;

    @Column(name = "key_number")
    private int keyNumber;

    private byte[] mac;

    protected AuditEntry() {}

    AuditEntry(String caller, String act, String outcome, Concern concern) {
        id = TsidCreator.getTsid().toLong();
        at = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.caller = caller;
        this.act = act;
        this.outcome = outcome;
        keyNumber = EntryMac.keyNumber();
        String whom = Numbers.written(concern.patients());
        if (concern.patients().size() > 1) {
            sealedPatients = EntrySeal.seal(keyNumber, id, whom);
        } else {
            patients = whom;
        }
        subject = Numbers.written(concern.subjects());
        mac = computedMac(whom);
    }

    /** One that stands in the database, read without JPA, with all its columns. */
    static AuditEntry of(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry();
        entry.id = row.getLong("id");
        entry.at = row.getObject("at", LocalDateTime.class);
        entry.caller = row.getString("caller");
        entry.act = row.getString("act");
        entry.outcome = row.getString("outcome");
        entry.patients = row.getString("patients");
        entry.sealedPatients = row.getBytes("patients_sealed");
        entry.subject = row.getString("subject");
        entry.keyNumber = row.getInt("key_number");
        entry.mac = row.getBytes("mac");
        return entry;
    }

    /** An entry without a subject is proved as it was before there were any, so that the older ones stay what they are. */
    private byte[] computedMac(String whom) {
        return subject == null
                ? EntryMac.of(keyNumber, id, at, caller, act, outcome, whom)
                : EntryMac.of(keyNumber, id, at, caller, act, outcome, whom, subject);
    }

    /** Whether it is what was written: nobody without the key can make one, or change one. */
    public boolean isGenuine() {
        return EntryMac.isHeld(keyNumber) && EntryMac.same(mac, computedMac(getPatients()));
    }

    public long getId() {
        return id;
    }

    public LocalDateTime getAt() {
        return at;
    }

    public String getCaller() {
        return caller;
    }

    public String getAct() {
        return act;
    }

    public String getOutcome() {
        return outcome;
    }

    /**
     * Internal numbers of the patients concerned, see {@link Numbers} for more than fit; null for none, and when they do
     * not open, which makes the entry none that is genuine.
     */
    public String getPatients() {
        return sealedPatients == null ? patients : EntrySeal.open(keyNumber, id, sealedPatients);
    }

    int getKeyNumber() {
        return keyNumber;
    }

    byte[] getMac() {
        return mac.clone();
    }

    /** The other entries that it was about, {@code account#123}; null for none, see {@link Numbers} for more than fit. */
    public String getSubject() {
        return subject;
    }
}
