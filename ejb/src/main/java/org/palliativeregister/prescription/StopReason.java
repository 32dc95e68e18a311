package org.palliativeregister.prescription;

/** Why a prescription is stopped before its end. */
public enum StopReason {
    NOT_EFFECTIVE,
    SIDE_EFFECT,
    ALLERGY,
    REPLACED,
    NO_LONGER_NEEDED,
    PATIENT_REFUSED,
    DEATH,
    WRITTEN_IN_ERROR
}
