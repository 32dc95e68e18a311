package org.palliativeregister.prescription;

/** How the times of taking are given. */
public enum DosageKind {
    /** So many times a day, every day. */
    REGULAR,
    /** When needed, at most so many times a day. */
    AS_NEEDED,
    /** A patch, renewed after so many hours. */
    PATCH
}
