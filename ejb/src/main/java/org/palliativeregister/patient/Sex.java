package org.palliativeregister.patient;

/** As in the identity document. */
public enum Sex {
    MALE,
    FEMALE
}
