package org.palliativeregister.prescription;

import java.util.List;
import java.util.stream.Stream;

/** Why a prescription is stopped before its end. */
public enum StopReason {
    NOT_EFFECTIVE,
    SIDE_EFFECT,
    ALLERGY,
    REPLACED,
    NO_LONGER_NEEDED,
    PATIENT_REFUSED,
    DEATH,
    WRITTEN_IN_ERROR,

    /** The patient was taken off the register; never chosen, but follows from it. */
    OFF_REGISTER;

    /** Those that one may choose. */
    public static List<StopReason> choices() {
        return Stream.of(values()).filter(reason -> reason != OFF_REGISTER).toList();
    }
}
