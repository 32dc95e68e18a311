package org.palliativeregister.web.patient;

import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;

/** Writes a passport, whatever institution its patient belongs to. */
public class PlantedFaceWithoutScope {
    public void amend(Passports passports, PassportText text) {
        passports.amend(1, 1, text);
    }
}
