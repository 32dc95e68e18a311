package org.palliativeregister.merging;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.palliativeregister.Acting;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.crypto.BoundEntry;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.crypto.SealedText;
import org.palliativeregister.record.Joint;

/**
 * Two records of one person made one: which remained, why, what was moved and what the remaining one said before; perhaps
 * undone later.
 */
@Entity
@Table(name = "record_merge")
public class RecordMerge extends BoundEntry implements ConcernsPatient {

    private static final long serialVersionUID = 1L;

    @Column(name = "kept_id", updatable = false)
    private long keptId;

    @Column(name = "dissolved_id", updatable = false)
    private long dissolvedId;

    @Convert(converter = SealedText.class)
    @Column(name = "reason_enc", updatable = false)
    private ConfidentialText reason;

    @Convert(converter = SealedText.class)
    @Column(name = "passport_enc", updatable = false)
    private ConfidentialText passport;

    @Convert(converter = SealedText.class)
    @Column(name = "record_enc", updatable = false)
    private ConfidentialText record;

    @Column(updatable = false)
    private String prescriptions;

    @Column(updatable = false)
    private String episodes;

    @Column(name = "ended_episode", updatable = false)
    private Long ended;

    @Column(name = "prolonged_episode", updatable = false)
    private Long prolonged;

    @Column(name = "prolonged_first_day", updatable = false)
    private LocalDate firstDay;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    @Column(name = "undone_by")
    private String undoneBy;

    protected RecordMerge() {}

    RecordMerge(long id, long keptId, long dissolvedId, ConfidentialText reason) {
        super(id);
        this.keptId = keptId;
        this.dissolvedId = dissolvedId;
        this.reason = reason;
    }

    void moved(Joint stays, List<Long> moved) {
        prescriptions = numbers(moved);
        episodes = numbers(stays.moved());
        ended = stays.ended();
        prolonged = stays.prolonged();
        firstDay = stays.firstDay();
    }

    void changed(Changes ofPassport, Changes ofRecord) {
        passport = ofPassport.sealed();
        record = ofRecord.sealed();
    }

    /** @throws RuleViolation {@code rule.merging.damaged} when what was changed cannot be read */
    void undo() {
        if (!isReadable(provedPassport()) || !isReadable(provedRecord())) {
            throw new RuleViolation("rule.merging.damaged");
        }
        undoneAt = LocalDateTime.now(ZoneOffset.UTC);
        undoneBy = Acting.who();
    }

    private ConfidentialText provedPassport() {
        return proved("passport", passport);
    }

    private ConfidentialText provedRecord() {
        return proved("record", record);
    }

    private static boolean isReadable(ConfidentialText text) {
        return text == null || text.isReadable();
    }

    private static String numbers(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Long> numbers(String ids) {
        return Arrays.stream(ids.split(" "))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    boolean isOf(long kept, long dissolved) {
        return keptId == kept && dissolvedId == dissolved;
    }

    Changes passport() {
        return Changes.of(provedPassport());
    }

    Changes record() {
        return Changes.of(provedRecord());
    }

    List<Long> prescriptions() {
        return numbers(prescriptions);
    }

    Joint joint() {
        return new Joint(numbers(episodes), ended, prolonged, firstDay);
    }

    /** The remaining one. */
    @Override
    public long patientId() {
        return keptId;
    }

    public long getKeptId() {
        return keptId;
    }

    public long getDissolvedId() {
        return dissolvedId;
    }

    public ConfidentialText getReason() {
        return proved("reason", reason);
    }

    /** UTC; null while it stands. */
    public LocalDateTime getUndoneAt() {
        return undoneAt;
    }

    /** Login; null while it stands. */
    public String getUndoneBy() {
        return undoneBy;
    }
}
