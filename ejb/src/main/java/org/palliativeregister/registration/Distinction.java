package org.palliativeregister.registration;

import java.io.Serializable;
import java.util.Set;

/**
 * What a person says who has compared: these patients, though alike, are somebody else.
 *
 * @param patientIds who was shown
 * @param reason null when nobody was
 */
public record Distinction(Set<Long> patientIds, DistinctReason reason) implements Serializable {

    /** Nobody was shown. */
    public static final Distinction NONE = new Distinction(Set.of(), null);

    boolean covers(Likeness one) {
        return reason != null && patientIds.contains(one.patientId());
    }
}
