package org.palliativeregister.registration;

import java.io.Serializable;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.record.PatientSummary;

/**
 * Somebody on the register who may be the person about to be written.
 *
 * @param number register number, as it is written
 * @param summary null when the patient is outside the caller's institutions
 * @param grounds the strongest first
 */
public record Likeness(long patientId, String number, PatientSummary summary, List<Ground> grounds)
        implements ConcernsPatient, Serializable {}
