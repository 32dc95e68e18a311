package org.palliativeregister.patient;

import jakarta.ejb.Stateless;

/** A use case without a permission. */
@Stateless
public class PlantedUseCaseForAnybody {
    public void actForAnybody() {}
}
