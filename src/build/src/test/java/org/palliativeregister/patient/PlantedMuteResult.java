package org.palliativeregister.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.palliativeregister.audit.Audited;

/** Makes an entry whose number the audit does not hear. */
@Stateless
@Audited
@RolesAllowed("patients")
public class PlantedMuteResult {
    public long make() {
        return 1;
    }
}
