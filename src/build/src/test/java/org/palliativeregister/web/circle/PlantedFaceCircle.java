package org.palliativeregister.web.circle;

import org.palliativeregister.web.other.PlantedOtherFace;

/** Half of a circle. */
public class PlantedFaceCircle {
    PlantedOtherFace other;
}
