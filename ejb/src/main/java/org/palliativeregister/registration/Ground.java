package org.palliativeregister.registration;

/** Why two records may be of one person; the strongest first. */
public enum Ground {
    SNILS,
    POLICY,
    /** In a record that was merged into this one, which bears another. */
    MERGED_SNILS,
    /** In a record that was merged into this one, which bears another. */
    MERGED_POLICY,
    /** The same name, now or before, and the same day of birth. */
    NAME_AND_BIRTH_DATE,
    /** Surname and given name sound alike, and the year of birth is the same. */
    SOUND_AND_BIRTH_YEAR
}
