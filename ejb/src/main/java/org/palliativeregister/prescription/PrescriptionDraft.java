package org.palliativeregister.prescription;

import java.io.Serializable;
import org.palliativeregister.audit.ConcernsPatient;
import org.palliativeregister.reference.Medicament;

/** A prescription that is proposed and not yet written. */
public record PrescriptionDraft(long patientId, Medicament medicament, Regimen regimen)
        implements ConcernsPatient, Serializable {}
