package org.palliativeregister.registration;

import java.io.Serializable;
import java.util.List;
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

    /** Whether all of them are among those who were shown. */
    boolean covers(List<Long> ids) {
        return ids.isEmpty() || reason != null && patientIds.containsAll(ids);
    }
}
