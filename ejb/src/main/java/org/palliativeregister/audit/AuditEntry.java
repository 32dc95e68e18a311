package org.palliativeregister.audit;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.crypto.EntryMac;

/** One act of one caller: who, when (UTC), what, with what outcome, whom it concerned (numbers only). Never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    private static final int LONGEST = 1000;

    @Id
    private long id;

    private LocalDateTime at;
    private String caller;
    private String act;
    private String outcome;
    private String patients;

    @Column(name = "key_number")
    private int keyNumber;

    private byte[] mac;

    protected AuditEntry() {}

    AuditEntry(String caller, String act, String outcome, String patients) {
        id = TsidCreator.getTsid().toLong();
        at = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        this.caller = caller;
        this.act = act;
        this.outcome = outcome;
        this.patients = patients.isEmpty() ? null : patients.substring(0, Math.min(LONGEST, patients.length()));
        keyNumber = EntryMac.keyNumber();
        mac = EntryMac.of(keyNumber, id, at, caller, act, outcome, this.patients);
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

    /** Internal numbers of the patients concerned, separated by spaces; cut after some fifty. */
    public String getPatients() {
        return patients;
    }
}
