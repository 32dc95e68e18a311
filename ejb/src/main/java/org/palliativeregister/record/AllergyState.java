package org.palliativeregister.record;

/** «No allergies» and «not asked yet» are different, and both are shown. */
public enum AllergyState {
    UNKNOWN,
    NONE,
    PRESENT
}
