package org.palliativeregister.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.Page;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.audit.Audited;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;

/** What needs the caller's attention now. */
@Stateless
@Audited
@RolesAllowed(Permission.RECORDS)
public class Attention {

    /** A prescription needs attention when it ends within so many days, today counted as none. */
    public static final int ENDS_WITHIN = 3;

    /** One that ended up to so many days ago and does not go on needs it still. */
    public static final int ENDED_WITHIN = 7;

    /** Days over which inclusions and exclusions are counted. */
    public static final int COUNTED_DAYS = 30;

    private static final int MOST_SHOWN = 10;

    @Inject
    private PrescriptionSearch prescriptions;

    @Inject
    private RecordKeeping records;

    @Inject
    private Census census;

    @Inject
    private CurrentAccount caller;

    /** Of the caller's institutions, by reason, the most urgent first, with how many patients there are. */
    public AttentionSummary today() {
        return new AttentionSummary(
                group(AttentionReason.ENDING, 0, MOST_SHOWN),
                group(AttentionReason.LAXATIVE, 0, MOST_SHOWN),
                group(AttentionReason.ALLERGIES, 0, MOST_SHOWN),
                counts(RegionTime.today().minusDays(COUNTED_DAYS - 1L)));
    }

    /** A page of all who need attention for one reason, in the same order. */
    public AttentionGroup page(AttentionReason reason, int number) {
        return group(reason, Page.start(number), Page.SIZE);
    }

    private AttentionGroup group(AttentionReason reason, int start, int most) {
        LocalDate today = RegionTime.today();
        return switch (reason) {
            case ENDING -> ending(today.minusDays(ENDED_WITHIN), today.plusDays(ENDS_WITHIN), start, most);
            case LAXATIVE ->
                group(
                        prescriptions.findOpioidsWithoutLaxative(today, start, most),
                        prescriptions.findOpioidsWithoutLaxativeCount(today));
            case ALLERGIES -> allergiesUnknown(start, most);
        };
    }

    private AttentionGroup ending(LocalDate from, LocalDate to, int start, int most) {
        return group(prescriptions.findEnding(from, to, start, most), prescriptions.findEndingCount(from, to));
    }

    private AttentionGroup group(List<PrescriptionSummary> shown, long total) {
        Map<Long, PatientSummary> patients =
                patients(shown.stream().map(PrescriptionSummary::patientId).toList());
        List<AttentionItem> items = shown.stream()
                .map(each -> new AttentionItem(patients.get(each.patientId()), each))
                .toList();
        return new AttentionGroup(items, total);
    }

    private Map<Long, PatientSummary> patients(List<Long> ids) {
        return records.findSummaries(ids).stream()
                .collect(Collectors.toMap(PatientSummary::patientId, Function.identity()));
    }

    private AttentionGroup allergiesUnknown(int start, int most) {
        Set<Long> scope = caller.findScope();
        List<AttentionItem> items = records.findSummaries(census.allergiesUnknown(scope, start, most)).stream()
                .map(patient -> new AttentionItem(patient, null))
                .toList();
        return new AttentionGroup(items, census.countAllergiesUnknown(scope));
    }

    private CensusSummary counts(LocalDate since) {
        Set<Long> scope = caller.findScope();
        return new CensusSummary(
                census.includedSince(since, scope), census.excludedSince(since, scope), census.byPlace(scope));
    }
}
