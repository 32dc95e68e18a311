package org.palliativeregister.search;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.record.PatientSummary;

/**
 * One page of what was found, and what was understood of the question.
 *
 * @param patients in the order of the page
 * @param total number of all pages' patients together
 * @param beyondStatus whether somebody is shown although the filter asks for another status
 * @param building null, or how far the name index is, percent: until it is there, names cannot be searched
 * @param unfiltered where nobody is found, how many would be without any filter
 * @param throughMerged whether somebody is shown for a document of a record that was merged into his
 * @param words of a name, as they were understood, with spaces between; null when a number or a day alone was asked for
 */
public record FoundPatients(
        List<PatientSummary> patients,
        int total,
        boolean beyondStatus,
        Integer building,
        int unfiltered,
        boolean throughMerged,
        ConfidentialText words)
        implements Iterable<PatientSummary>, Serializable {

    static final FoundPatients NOBODY = page(List.of(), 0);

    static FoundPatients building(int percent) {
        return new FoundPatients(List.of(), 0, false, percent, 0, false, null);
    }

    /** A page of patients who are all as the filter asks for. */
    public static FoundPatients page(List<PatientSummary> patients, int total) {
        return new FoundPatients(patients, total, false, null, 0, false, null);
    }

    /** Nobody, but so many without any filter. */
    FoundPatients unfiltered(int others) {
        return new FoundPatients(patients, total, beyondStatus, building, others, throughMerged, words);
    }

    /** The former surname of one of them, where it is not by the present one that he is found; otherwise null. */
    public String formerly(PatientSummary patient) {
        String former = patient.formerSurname();
        return former != null && words != null && !begins(patient.name().surname()) && begins(former) ? former : null;
    }

    /** Whether one of the words begins a surname, in one of the ways in which it may be written; an initial does not. */
    private boolean begins(String surname) {
        List<String> written = NameWords.written(CanonicalName.of(surname));
        List<String> asked = List.of(words.value().split(" "));
        return new NameWords(asked)
                .readings().stream()
                        .flatMap(reading -> reading.words().stream())
                        .filter(word -> word.length() > 1 || asked.size() == 1)
                        .anyMatch(word -> written.stream().anyMatch(one -> one.startsWith(word)));
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
