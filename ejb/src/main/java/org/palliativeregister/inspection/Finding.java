package org.palliativeregister.inspection;

import java.io.Serializable;
import org.palliativeregister.patient.RegisterNumber;

/**
 * Something that the check of the register has found.
 *
 * @param registerNumber of the patient it is about
 */
public record Finding(FindingKind kind, long registerNumber) implements Serializable {

    /** The register number as people write it. */
    public String number() {
        return RegisterNumber.written(registerNumber);
    }
}
