package org.palliativeregister.prescription;

/** Where a prescription stands on a given day. */
public enum PrescriptionStatus {
    PLANNED,
    CURRENT,
    FINISHED,
    STOPPED
}
