package org.palliativeregister.record;

/** Why a patient leaves the register. */
public enum ExclusionReason {
    DEATH,
    INDICATIONS_WITHDRAWN,
    MOVED_AWAY,
    REFUSAL,
    SOCIAL_INSTITUTION,
    ERROR
}
