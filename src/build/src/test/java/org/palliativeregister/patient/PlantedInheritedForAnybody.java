package org.palliativeregister.patient;

import jakarta.ejb.Stateless;

/** What a use case inherits is one of its methods, and here has no permission. */
public class PlantedInheritedForAnybody {
    public void actForAnybody() {}

    @Stateless
    static class Heir extends PlantedInheritedForAnybody {}
}
