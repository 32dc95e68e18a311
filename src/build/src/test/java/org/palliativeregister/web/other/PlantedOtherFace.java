package org.palliativeregister.web.other;

import org.palliativeregister.web.circle.PlantedFaceCircle;

/** The other half. */
public class PlantedOtherFace {
    PlantedFaceCircle circle;
}
