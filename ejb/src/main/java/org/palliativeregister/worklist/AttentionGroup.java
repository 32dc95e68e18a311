package org.palliativeregister.worklist;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * Patients who need attention for one reason.
 *
 * @param items the most urgent, or a page of them
 * @param total how many there are, with those that are not among the items
 */
public record AttentionGroup(List<AttentionItem> items, long total) implements Iterable<AttentionItem>, Serializable {

    @Override
    public Iterator<AttentionItem> iterator() {
        return items.iterator();
    }

    /** How many are not among the items. */
    public long more() {
        return total - items.size();
    }
}
