package org.palliativeregister.crypto;

/** Why a sealed value cannot be read. */
public enum Unreadable {
    /** Shorter than any sealed value, or of a length none can have. */
    TRUNCATED,
    /** Sealed in a format or under a key number that this keystore does not hold. */
    UNKNOWN_KEY,
    /** Sealed for another column. */
    MOVED,
    /** Opens, and belongs to another row, or to an earlier state of this one; or one that belongs here was taken away. */
    APART,
    /** The whole row is gone from the database. */
    MISSING,
    /** Changed after it was sealed, or sealed under another key of the same number. */
    DAMAGED
}
