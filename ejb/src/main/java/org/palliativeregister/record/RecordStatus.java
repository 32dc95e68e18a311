package org.palliativeregister.record;

/** Whether a patient is on the register now. */
public enum RecordStatus {
    ACTIVE,
    EXCLUDED
}
