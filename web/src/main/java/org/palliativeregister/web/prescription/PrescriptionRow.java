package org.palliativeregister.web.prescription;

import java.io.Serializable;
import org.palliativeregister.prescription.PrescriptionSummary;

/**
 * A line of a patient's history.
 *
 * @param read what stands in it; null for one that is only known to be chosen, so that a session keeps its number alone
 */
public record PrescriptionRow(long id, PrescriptionSummary read) implements Serializable {}
