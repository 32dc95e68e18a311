package org.palliativeregister.patient;

import org.palliativeregister.web.other.PlantedOtherFace;

/** The register knows a face. */
class PlantedKnowsFace {
    PlantedOtherFace face;
}
