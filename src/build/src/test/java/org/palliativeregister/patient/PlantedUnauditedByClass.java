package org.palliativeregister.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;

/** Acts by the permission of their class that nobody hears of. */
@Stateless
@RolesAllowed("patients")
public class PlantedUnauditedByClass {
    public void actUnheard() {}
}
