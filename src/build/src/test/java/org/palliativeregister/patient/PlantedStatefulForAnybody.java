package org.palliativeregister.patient;

import jakarta.ejb.Stateful;

/** A use case with a memory, without a permission. */
@Stateful
public class PlantedStatefulForAnybody {
    public void actForAnybody() {}
}
