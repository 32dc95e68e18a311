package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts who is found, and keeps those of one page. */
final class Hits {

    private final int first;
    private final int most;
    private final List<Long> page = new ArrayList<>();
    private final Set<Long> once = new HashSet<>();
    private int count;

    /** @param first number of the page's first patient among all found, from 0 */
    Hits(int first, int most) {
        this.first = Math.max(0, first);
        this.most = most;
    }

    /** One of a walk that meets nobody twice; whoever was found once already does not count again. */
    void add(long patientId) {
        if (once.isEmpty() || !once.contains(patientId)) {
            count(patientId);
        }
    }

    private void count(long patientId) {
        if (count >= first && page.size() < most) {
            page.add(patientId);
        }
        count++;
    }

    /** One who may have been. */
    void addOnce(long patientId) {
        if (once.add(patientId)) {
            count(patientId);
        }
    }

    int count() {
        return count;
    }

    /** In their order. */
    List<Long> page() {
        return List.copyOf(page);
    }
}
