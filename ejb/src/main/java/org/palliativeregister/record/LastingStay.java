package org.palliativeregister.record;

/** What becomes of the stays that last when the records of one person, entered twice, are joined. */
public enum LastingStay {
    /** None lasts. */
    NONE,
    /** That of the remaining record goes on. */
    STAYS,
    /** That of the other record goes on: the person is where it says. */
    MOVES,
    /** Both last in one institution: they are one stay, from the earlier of both first days. */
    CONTINUES,
    /** Both last, in two institutions: that of the remaining record goes on, the other ends on the day of joining. */
    ENDS;

    /** Null stands for a stay that does not last. */
    static LastingStay of(Episode kept, Episode other) {
        if (kept == null || other == null) {
            return kept != null ? STAYS : other != null ? MOVES : NONE;
        }
        return kept.getInstitution().equals(other.getInstitution()) ? CONTINUES : ENDS;
    }
}
