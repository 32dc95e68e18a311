package org.palliativeregister.record;

import org.palliativeregister.patient.Patient;

/** The other half. */
public class PlantedCircleYounger {
    Patient older;
}
