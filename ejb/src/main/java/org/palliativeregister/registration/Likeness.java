package org.palliativeregister.registration;

import java.io.Serializable;
import java.util.List;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.PatientSummary;

/**
 * Somebody on the register who may be the person about to be written.
 *
 * @param number register number, as it is written
 * @param summary null when the patient is outside the caller's institutions
 * @param passport to be compared with what was typed; null where there is no summary, and when it is damaged
 * @param grounds the strongest first
 */
public record Likeness(
        long patientId, String number, PatientSummary summary, PassportText passport, List<Ground> grounds)
        implements ConcernsPatient, Serializable {}
