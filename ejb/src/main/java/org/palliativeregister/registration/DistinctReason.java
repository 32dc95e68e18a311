package org.palliativeregister.registration;

/** Why two records that look alike are of two persons. */
public enum DistinctReason {
    /** The identity documents were compared. */
    DOCUMENTS_COMPARED,
    /** Twins, parent and child, or others of one family. */
    RELATIVES,
    /** Strangers with one name. */
    NAMESAKES,
    /** A number is wrong in one of the records. */
    NUMBER_MISTYPED
}
