package org.palliativeregister.record;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.Unscoped;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.audit.OfPatient;
import org.palliativeregister.audit.OfSubject;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.institution.InstitutionDirectory;
import org.palliativeregister.reference.DiagnosisBook;

/**
 * Joins the medical records of one person who was entered twice, and takes them apart again. It keeps no journal: only
 * the act of a younger component that does may call it, and no face.
 */
@Stateless
@Unscoped
@Audited
@RolesAllowed(Permission.RECORDS)
public class RecordJoining {

    @Inject
    private MedicalRecords records;

    @Inject
    private Episodes episodes;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private InstitutionDirectory institutions;

    @Inject
    private DiagnosisBook diagnoses;

    @Inject
    private CurrentAccount caller;

    /**
     * What the remaining record would say.
     *
     * @throws NoSuchEntry when one of the patients is not in scope
     * @throws RuleViolation as {@link #join}
     */
    @PermitAll
    public JoinedRecord findJoined(long keptId, long otherId) {
        return JoinedRecord.of(
                recordKeeping.findRecord(keptId),
                episodes.of(List.of(keptId)),
                recordKeeping.findRecord(otherId),
                episodes.of(List.of(otherId)));
    }

    /** Keeps both records from being changed, always in the same order, so that two who join them do not block each other. */
    public void lock(@OfPatient long keptId, int keptVersion, @OfPatient long otherId, int otherVersion) {
        recordKeeping.lockRecord(Math.min(keptId, otherId));
        recordKeeping.lockRecord(Math.max(keptId, otherId));
        recordKeeping.findRecord(keptId).requireVersion(keptVersion);
        recordKeeping.findRecord(otherId).requireVersion(otherVersion);
    }

    /**
     * Joins two records that are locked. The other is found no more; its stays belong to the remaining one, save the one
     * that is continued there, which stays behind and is not counted.
     *
     * @throws RuleViolation as {@link JoinedRecord#of}
     * @throws ChangedMeanwhile when one of them is no more as it was read
     */
    public Joint join(@OfPatient long keptId, @OfPatient long otherId) {
        MedicalRecord kept = recordKeeping.findRecord(keptId);
        MedicalRecord other = recordKeeping.findRecord(otherId);
        List<Episode> own = episodes.locked(keptId);
        List<Episode> others = episodes.locked(otherId);
        JoinedRecord joined = JoinedRecord.of(kept, own, other, others);
        kept.moveTo(joined.institution(), joined.text().getDiagnosis());
        joined.text().writeTo(kept);
        other.mergeInto(kept.getPatient());
        Joint joint = stays(joined, own, others);
        others.stream()
                .filter(stay -> joint.moved().contains(stay.getId()))
                .forEach(stay -> stay.belongTo(kept.getPatient()));
        settle(kept, episodes.of(List.of(keptId)));
        return joint;
    }

    private static Joint stays(JoinedRecord joined, List<Episode> own, List<Episode> others) {
        boolean continues = joined.lasting() == LastingStay.CONTINUES;
        List<Long> moved = others.stream()
                .filter(stay -> !continues || !stay.lasts())
                .map(Episode::getId)
                .toList();
        Long ended = null;
        Long prolonged = null;
        LocalDate firstDay = null;
        if (joined.lasting() == LastingStay.ENDS) {
            Episode open = open(others);
            open.exclude(RegionTime.today(), ExclusionReason.MOVED_AWAY);
            ended = open.getId();
        }
        if (continues && open(own).getIncludedOn().isAfter(joined.since())) {
            prolonged = open(own).getId();
            firstDay = open(own).getIncludedOn();
            open(own).beginOn(joined.since());
        }
        return new Joint(moved, ended, prolonged, firstDay);
    }

    private static Episode open(List<Episode> stays) {
        return stays.stream().filter(Episode::lasts).findFirst().orElseThrow();
    }

    /**
     * Takes two joined records apart: the stays of the other go back as they were before, those that came since stay.
     *
     * @param text what the remaining record is to say
     * @param institutionId where it is to stand, unless a stay that lasts says otherwise
     * @throws NoSuchEntry when they are not joined
     * @throws RuleViolation {@code rule.merging.otherInstitution} when the other stands in no institution of the caller's,
     *     {@code rule.merging.damaged} when a text of the remaining one does not open and would be lost
     */
    public void part(
            @OfPatient long keptId,
            @OfPatient long otherId,
            Joint joint,
            RecordText text,
            @OfSubject("institution") long institutionId) {
        MedicalRecord kept = recordKeeping.lockRecord(keptId);
        MedicalRecord other = records.merged(otherId)
                .filter(record -> record.isMergedInto(keptId))
                .orElseThrow(NoSuchEntry::new);
        requireInScope(other.getInstitution());
        if (RecordText.of(kept).isDamaged()) {
            throw new RuleViolation("rule.merging.damaged");
        }
        other.standAlone();
        partStays(kept, other, joint);
        kept.moveTo(
                institutions.find(institutionId),
                diagnoses.find(text.getDiagnosis().getId()));
        text.writeTo(kept);
        settle(kept, episodes.of(List.of(keptId)));
        settle(other, episodes.of(List.of(otherId)));
    }

    /** Whether the caller may take a record apart again that this one was joined to: it stands in one of his institutions. */
    @PermitAll
    public boolean findPartable(long otherId) {
        return records.institutionOfMerged(otherId)
                .filter(caller.findScope()::contains)
                .isPresent();
    }

    private void requireInScope(Institution institution) {
        if (!caller.findScope().contains(institution.getId())) {
            throw new RuleViolation("rule.merging.otherInstitution", institution.getName());
        }
    }

    private void partStays(MedicalRecord kept, MedicalRecord other, Joint joint) {
        for (Episode stay : episodes.locked(kept.patientId())) {
            if (stay.getId() == or(joint.prolonged())) {
                stay.beginOn(joint.firstDay());
            }
            if (stay.getId() == or(joint.ended())) {
                stay.goOn();
            }
            if (joint.moved().contains(stay.getId())) {
                stay.belongTo(other.getPatient());
            }
        }
    }

    private static long or(Long number) {
        return number == null ? Long.MIN_VALUE : number;
    }

    /** Who has a stay that lasts is on the register, there and for that; nobody else is. */
    private static void settle(MedicalRecord record, List<Episode> stays) {
        stays.stream().filter(Episode::lasts).findFirst().ifPresentOrElse(stay -> record.goOn(stay), record::exclude);
    }
}
