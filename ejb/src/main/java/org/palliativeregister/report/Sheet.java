package org.palliativeregister.report;

import java.util.List;
import java.util.Locale;

/**
 * What is to be printed, in words.
 *
 * @param subject title in the properties of the file; without anything that names a person
 * @param facts what the report is about, label and value
 * @param parts tables and notes, in order
 * @param signature what stands before the line to be signed; null for none
 * @param footer stands at the foot of each page before the page number
 * @param pageOf with places for the page and the number of pages
 */
record Sheet(
        Locale language,
        String subject,
        String title,
        List<Fact> facts,
        List<Part> parts,
        String signature,
        String footer,
        String pageOf) {

    /** @param warning stands out, as an allergy does */
    record Fact(String label, String value, boolean warning) {

        static Fact of(String label, String value) {
            return new Fact(label, value, false);
        }
    }

    /** Part of a sheet. */
    sealed interface Part permits Grid, Notes {}

    /**
     * A table whose head is repeated on every page.
     *
     * @param title null for none
     * @param widths relative
     * @param numbersFrom columns from this one on hold numbers and are set to the right
     * @param total the last row is a total
     * @param empty said instead of rows where there is none
     */
    record Grid(
            String title,
            List<String> head,
            float[] widths,
            int numbersFrom,
            List<List<String>> rows,
            boolean total,
            String empty)
            implements Part {}

    /** Remarks under a table. */
    record Notes(List<String> lines) implements Part {}
}
