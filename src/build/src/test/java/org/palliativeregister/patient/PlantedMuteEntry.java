package org.palliativeregister.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.palliativeregister.audit.Audited;

/** Acts on an entry that the audit does not hear of. */
@Stateless
@Audited
@RolesAllowed("patients")
public class PlantedMuteEntry {
    public void act(Patient patient) {}
}
