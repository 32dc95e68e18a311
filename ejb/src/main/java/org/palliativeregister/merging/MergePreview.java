package org.palliativeregister.merging;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.record.JoinedRecord;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.reference.Medicament;

/**
 * Two records side by side, and what the remaining one will say.
 *
 * @param keptPrescriptions how many it has
 * @param otherPrescriptions how many it has
 * @param joined what the remaining medical record will say
 * @param differing parts in which the passports differ
 * @param missing those of them that only the other one knows
 * @param doubtful those of them by which the two may be different people
 * @param twice what the other one takes today although the remaining one takes the same substance
 */
public record MergePreview(
        PatientSheet kept,
        PatientSheet other,
        long keptPrescriptions,
        long otherPrescriptions,
        JoinedRecord joined,
        List<PassportPart> differing,
        Set<PassportPart> missing,
        List<PassportPart> doubtful,
        List<Medicament> twice)
        implements Iterable<ConcernsPatient>, Serializable {

    @Override
    public Iterator<ConcernsPatient> iterator() {
        return List.<ConcernsPatient>of(kept, other).iterator();
    }
}
