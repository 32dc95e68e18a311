package org.palliativeregister.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.palliativeregister.record.ExclusionReason;

/**
 * An episode on the register.
 *
 * @param institution by its place in the table of institutions, from 1
 * @param until last day, null while it lasts
 */
record Stay(int institution, LocalDate from, LocalDate until, ExclusionReason reason, LocalDate today) {

    boolean lasts() {
        return until == null;
    }

    boolean endsInDeath() {
        return reason == ExclusionReason.DEATH;
    }

    /** The last day of which is known what was given. */
    LocalDate lastDay() {
        return lasts() ? today : until;
    }

    /** Days so far, the first and the last counted. */
    int days() {
        return (int) ChronoUnit.DAYS.between(from, lastDay()) + 1;
    }
}
