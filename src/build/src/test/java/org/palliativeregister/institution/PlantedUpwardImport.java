package org.palliativeregister.institution;

import org.palliativeregister.patient.Patient;

/** An older component that knows a younger one. */
class PlantedUpwardImport {
    Patient patient;
}
