package org.palliativeregister.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** An act that nobody hears of. */
@Stateless
public class PlantedUnaudited {
    @RolesAllowed("patients")
    public void actUnheard() {}
}
