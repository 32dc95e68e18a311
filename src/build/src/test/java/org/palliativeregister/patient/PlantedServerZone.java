package org.palliativeregister.patient;

import java.time.ZoneId;

/** The zone of the server. */
class PlantedServerZone {
    ZoneId zone = ZoneId.systemDefault();
}
