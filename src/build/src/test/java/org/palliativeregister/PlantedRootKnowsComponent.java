package org.palliativeregister;

import org.palliativeregister.patient.Patient;

/** What is older than all knows a component. */
class PlantedRootKnowsComponent {
    Patient patient;
}
