package org.palliativeregister.worklist;

import java.io.Serializable;
import java.util.Map;
import org.palliativeregister.record.PlaceOfCare;

/**
 * How many patients the caller's institutions have.
 *
 * @param included episodes that began in the last 30 days
 * @param excluded episodes that ended in the last 30 days
 * @param byPlace patients on the register now; every place is there
 */
public record CensusSummary(long included, long excluded, Map<PlaceOfCare, Long> byPlace) implements Serializable {

    /** Patients on the register now. */
    public long onRegister() {
        return byPlace.values().stream().mapToLong(Long::longValue).sum();
    }
}
