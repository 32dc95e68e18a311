package org.palliativeregister.prescription;

/** Why a prescription is amended. */
public enum AmendReason {
    DOSE_INCREASED,
    DOSE_REDUCED,
    PROLONGED,
    SHORTENED,
    WRITING_ERROR,
    OTHER
}
