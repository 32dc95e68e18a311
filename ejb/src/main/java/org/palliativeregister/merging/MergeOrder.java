package org.palliativeregister.merging;

import java.io.Serializable;
import java.util.Set;
import org.palliativeregister.record.PatientSheet;

/**
 * What a person asks for who has seen both records.
 *
 * @param number drawn for the merge
 * @param kept the remaining record as it was seen
 * @param other as it was seen
 * @param taken parts of the passport that are taken from the other
 * @param reason why they are of one person
 */
public record MergeOrder(long number, Seen kept, Seen other, Set<PassportPart> taken, String reason)
        implements Serializable {

    /** Versions of a record that was seen. */
    public record Seen(int record, int passport) implements Serializable {

        public static Seen of(PatientSheet sheet) {
            return new Seen(sheet.recordStamp().version(), sheet.passportStamp().version());
        }
    }
}
