package org.palliativeregister.worklist;

import java.io.Serializable;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * What needs attention in the caller's institutions today.
 *
 * @param ending prescriptions that end soon or ended lately and do not go on
 * @param withoutLaxative opioids without a laxative
 * @param allergiesUnknown records that do not say whether there are allergies
 */
public record AttentionSummary(
        AttentionGroup ending, AttentionGroup withoutLaxative, AttentionGroup allergiesUnknown, CensusSummary census)
        implements Iterable<AttentionItem>, Serializable {

    @Override
    public Iterator<AttentionItem> iterator() {
        return Stream.of(ending, withoutLaxative, allergiesUnknown)
                .flatMap(group -> group.items().stream())
                .iterator();
    }

    /** Of all reasons together. */
    public long total() {
        return ending.total() + withoutLaxative.total() + allergiesUnknown.total();
    }
}
