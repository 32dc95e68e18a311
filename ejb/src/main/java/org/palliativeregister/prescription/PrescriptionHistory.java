package org.palliativeregister.prescription;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/**
 * A page of a patient's prescriptions.
 *
 * @param rows newest first
 * @param total how many there are on all pages
 */
public record PrescriptionHistory(List<PrescriptionSummary> rows, long total)
        implements Iterable<PrescriptionSummary>, Serializable {

    @Override
    public Iterator<PrescriptionSummary> iterator() {
        return rows.iterator();
    }
}
