package org.palliativeregister.merging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.audit.OfSubject;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.patient.FreeText;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Reassignment;
import org.palliativeregister.record.Joint;
import org.palliativeregister.record.MedicalRecord;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordJoining;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.reference.DiagnosisBook;
import org.palliativeregister.reference.Medicament;

/**
 * Makes one record of two that turned out to be of one person, and two again. One remains with everything of both; the
 * other is found no more. Who does it may see the passports and the records of both.
 */
@Stateless
@Audited
@RolesAllowed(Permission.PATIENTS)
public class Merging {

    /** Characters that fit. */
    public static final int LONGEST_REASON = 500;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private RecordJoining joining;

    @Inject
    private Passports passports;

    @Inject
    private PrescriptionSearch prescriptions;

    @Inject
    private Reassignment reassignment;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private RecordMerges merges;

    /**
     * Shows both records and what the remaining one would say. Nothing is written.
     *
     * @param otherNumber register number of the other, as it was typed
     * @throws NoSuchEntry when the remaining one is not in scope
     * @throws RuleViolation {@code rule.merging.…} when there is no such other one in scope, or the two cannot be merged
     */
    public MergePreview preview(@OfPatient long keptId, String otherNumber) {
        recordKeeping.findRecord(keptId);
        long otherId = other(keptId, otherNumber);
        PatientSheet kept = recordKeeping.open(keptId);
        PatientSheet other = recordKeeping.open(otherId);
        requireWhole(kept.passport());
        requireWhole(other.passport());
        return new MergePreview(
                kept,
                other,
                prescriptions.history(keptId, HistoryFilter.ALL, 0, 1).total(),
                prescriptions.history(otherId, HistoryFilter.ALL, 0, 1).total(),
                joining.findJoined(keptId, otherId),
                PassportPart.differing(kept.passport(), other.passport()),
                PassportPart.missing(kept.passport(), other.passport()),
                PassportPart.doubtful(kept.passport(), other.passport()),
                twice(keptId, otherId));
    }

    private List<Medicament> twice(long keptId, long otherId) {
        List<Medicament> own = taken(keptId);
        return taken(otherId).stream()
                .filter(one -> own.stream().anyMatch(one::isOfSubstanceOf))
                .toList();
    }

    private List<Medicament> taken(long patientId) {
        return prescriptions.findCurrent(patientId, RegionTime.today()).stream()
                .map(PrescriptionSummary::medicament)
                .distinct()
                .toList();
    }

    private long other(long keptId, String typed) {
        List<Long> found = RegisterNumber.read(typed == null ? "" : typed).stream()
                .boxed()
                .flatMap(number -> passports.findByNumber(number).stream())
                .toList();
        require(!found.isEmpty(), "rule.merging.notFound");
        requireTwo(keptId, found.get(0));
        return found.get(0);
    }

    private void requireTwo(long keptId, long otherId) {
        require(keptId != otherId, "rule.merging.same");
        recordKeeping.findRemaining(otherId).ifPresent(remaining -> {
            throw new RuleViolation(
                    "rule.merging.mergedAlready", remaining.patient().number());
        });
        require(!recordKeeping.findSummaries(List.of(otherId)).isEmpty(), "rule.merging.notFound");
    }

    /**
     * Merges the other record into the remaining one. Done again with the same number it writes nothing.
     *
     * @return the number of the merge
     * @throws ChangedMeanwhile when one of the records is no more as it was seen
     * @throws RuleViolation {@code rule.merging.…} when the other is not in scope or the two cannot be merged, or a part
     *     of the passport cannot be right
     */
    @OfSubject("merge")
    public long merge(@OfPatient long keptId, @OfPatient long otherId, MergeOrder order) {
        recordKeeping.findRecord(keptId);
        if (isDone(keptId, otherId, NewNumber.require(order.number()))) {
            return order.number();
        }
        requireTwo(keptId, otherId);
        ConfidentialText reason = FreeText.of(order.reason(), LONGEST_REASON);
        require(reason != null, "rule.merging.reasonMissing");
        RecordMerge merge = new RecordMerge(order.number(), keptId, otherId, reason);
        carryOut(merge, order);
        merges.add(merge);
        return merge.getId();
    }

    private boolean isDone(long keptId, long otherId, long number) {
        return merges.get(number).filter(merge -> merge.isOf(keptId, otherId)).isPresent();
    }

    private void carryOut(RecordMerge merge, MergeOrder order) {
        long keptId = merge.getKeptId();
        long otherId = merge.getDissolvedId();
        joining.lock(keptId, order.kept().record(), otherId, order.other().record());
        MedicalRecord record = recordKeeping.findRecord(keptId);
        Map<String, String> recordBefore = written(keptId);
        PassportText before = passport(record.getPatient());
        PassportText other = passport(recordKeeping.findRecord(otherId).getPatient());
        PassportText after = PassportPart.merged(before, other, order.taken());
        List<Long> moved = reassignment.giveAll(otherId, keptId);
        Joint stays = joining.join(keptId, otherId);
        passports.conceal(otherId, order.other().passport());
        recordKeeping.amendPassport(keptId, order.kept().passport(), after);
        merge.moved(stays, moved);
        merge.changed(
                Changes.between(PassportPart.written(before), PassportPart.written(after)),
                Changes.between(recordBefore, written(keptId)));
    }

    private Map<String, String> written(long patientId) {
        MedicalRecord record = recordKeeping.findRecord(patientId);
        return RecordPart.written(RecordText.of(record), record.getInstitution().getId());
    }

    private PassportText passport(Patient patient) {
        return requireWhole(passports.findText(patient).orElse(null));
    }

    private static PassportText requireWhole(PassportText text) {
        require(text != null, "rule.merging.damaged");
        return text;
    }

    /**
     * Makes two records again. What came to the remaining one since stays with it; a value that was changed again since
     * is left.
     *
     * @param readVersion version of the merge that was shown
     * @return the names of the values that were left as they are
     * @throws NoSuchEntry when the two are not merged, or the remaining one is not in scope
     * @throws ChangedMeanwhile when the merge is no more as it was shown
     * @throws RuleViolation {@code rule.merging.laterFirst} when another record was merged into the remaining one since,
     *     {@code rule.merging.damaged} when something cannot be read
     */
    public Set<String> undo(@OfPatient long keptId, @OfPatient long otherId, int readVersion) {
        recordKeeping.lockRecord(keptId);
        RecordMerge merge = merges.of(keptId).stream()
                .filter(one -> one.isOf(keptId, otherId))
                .findFirst()
                .orElseThrow(NoSuchEntry::new);
        merges.locked(merge).requireVersion(readVersion);
        if (merge.getUndoneAt() != null) {
            throw new NoSuchEntry();
        }
        require(standing(keptId).get(0).isOf(keptId, otherId), "rule.merging.laterFirst");
        merge.undo();
        Set<String> left = new TreeSet<>(partRecords(merge));
        passports.reveal(otherId);
        left.addAll(partPassports(merge));
        reassignment.giveBack(keptId, otherId, merge.prescriptions());
        return left;
    }

    private Set<String> partRecords(RecordMerge merge) {
        Map<String, String> now = written(merge.getKeptId());
        Map<String, String> undone = merge.record().undone(now);
        joining.part(
                merge.getKeptId(),
                merge.getDissolvedId(),
                merge.joint(),
                RecordPart.read(undone, diagnoses::find),
                RecordPart.institution(undone));
        return merge.record().overtaken(now);
    }

    private Set<String> partPassports(RecordMerge merge) {
        Patient kept = recordKeeping.findRecord(merge.getKeptId()).getPatient();
        Map<String, String> now = PassportPart.written(passport(kept));
        PassportText undone = PassportPart.read(merge.passport().undone(now), institutions::findMunicipality);
        int version = passports.findPassport(kept.getId()).getVersion();
        recordKeeping.amendPassport(kept.getId(), version, undone);
        return merge.passport().overtaken(now);
    }

    private List<RecordMerge> standing(long keptId) {
        return merges.of(keptId).stream()
                .filter(merge -> merge.getUndoneAt() == null)
                .toList();
    }

    /**
     * The merges into a record that stand, the latest first.
     *
     * @throws NoSuchEntry when the record is not in scope
     */
    @PermitAll
    public List<MergeSummary> findMerges(long keptId) {
        recordKeeping.findRecord(keptId);
        return standing(keptId).stream()
                .map(merge -> MergeSummary.of(
                        merge,
                        passports
                                .findPatients(List.of(merge.getDissolvedId()))
                                .get(0)
                                .getNumber(),
                        joining.findPartable(merge.getDissolvedId())))
                .toList();
    }

    /**
     * Names of the documents that two records both say to be theirs: one of them took it from the other while they were
     * merged. None where a passport does not open.
     *
     * @throws NoSuchEntry when one of them is not in scope
     */
    @PermitAll
    public Set<String> findShared(long oneId, long otherId) {
        Optional<PassportText> one =
                passports.findText(recordKeeping.findRecord(oneId).getPatient());
        Optional<PassportText> other =
                passports.findText(recordKeeping.findRecord(otherId).getPatient());
        return one.isPresent() && other.isPresent() ? PassportPart.shared(one.get(), other.get()) : Set.of();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RuleViolation(rule);
        }
    }
}
