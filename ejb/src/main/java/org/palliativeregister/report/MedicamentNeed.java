package org.palliativeregister.report;

import java.io.Serializable;
import java.math.BigDecimal;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;

/**
 * What of one medicament is needed for the days of the period.
 *
 * @param patients who had it prescribed, each counted once
 * @param prescriptions that cover at least one day of the period
 * @param quantity in {@code unit}; null where nothing of it can be counted
 */
public record MedicamentNeed(
        Medicament medicament, int patients, int prescriptions, BigDecimal quantity, CountedIn unit)
        implements Serializable {}
