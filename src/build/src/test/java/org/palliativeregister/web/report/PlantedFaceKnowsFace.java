package org.palliativeregister.web.report;

import org.palliativeregister.web.other.PlantedOtherFace;

/** A page bean that uses another component's. */
class PlantedFaceKnowsFace {
    PlantedOtherFace other;
}
