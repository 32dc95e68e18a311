package org.palliativeregister.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.palliativeregister.audit.Audited;

/** Acts on an entry whose number the audit does not hear. */
@Stateless
@Audited
@RolesAllowed("patients")
public class PlantedMuteNumber {
    public void act(long id, int version) {}
}
