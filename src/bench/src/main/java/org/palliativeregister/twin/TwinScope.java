package org.palliativeregister.twin;

import java.util.List;
import java.util.Set;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.search.SearchFilter;

/**
 * Whose patients are looked for.
 *
 * @param institutions of the caller, and asked for
 * @param status null for any
 */
record TwinScope(List<Long> institutions, RecordStatus status) {

    TwinScope(Set<Long> ofCaller, SearchFilter filter) {
        this(
                ofCaller.stream()
                        .filter(id -> filter.institutionId() == null
                                || filter.institutionId().equals(id))
                        .toList(),
                filter.status());
    }

    /** The condition on the names looked for, {@code n}. */
    String condition() {
        return " and n.institutionId in :scope" + (status == null ? "" : " and n.status = :status");
    }
}
