package org.palliativeregister.search;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.palliativeregister.record.PatientSummary;

/**
 * One page of what was found.
 *
 * @param patients in the order of the page
 * @param total number of all pages' patients together
 * @param beyondStatus whether somebody is shown although the filter asks for another status
 * @param building null, or how far the name index is, percent: until it is there, names cannot be searched
 */
public record FoundPatients(List<PatientSummary> patients, int total, boolean beyondStatus, Integer building)
        implements Iterable<PatientSummary>, Serializable {

    static final FoundPatients NOBODY = new FoundPatients(List.of(), 0, false, null);

    static FoundPatients building(int percent) {
        return new FoundPatients(List.of(), 0, false, percent);
    }

    /** This, unless nobody is in it. */
    FoundPatients or(FoundPatients other) {
        return total > 0 ? this : other;
    }

    @Override
    public Iterator<PatientSummary> iterator() {
        return patients.iterator();
    }
}
