package org.palliativeregister.patient;

import org.palliativeregister.record.PlantedCircleYounger;

/** Half of a circle. */
class PlantedCircleOlder {
    PlantedCircleYounger younger;
}
