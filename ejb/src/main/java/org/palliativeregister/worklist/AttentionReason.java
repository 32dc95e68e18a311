package org.palliativeregister.worklist;

/** Why a patient needs attention. */
public enum AttentionReason {
    /** A prescription ends soon or ended lately, and does not go on. */
    ENDING,
    /** An opioid is prescribed without a laxative. */
    LAXATIVE,
    /** Nobody has asked about allergies. */
    ALLERGIES
}
