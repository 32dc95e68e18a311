package org.palliativeregister.patient;

import jakarta.ejb.Singleton;

/** A use case of the whole node, without a permission. */
@Singleton
public class PlantedSingletonForAnybody {
    public void actForAnybody() {}
}
