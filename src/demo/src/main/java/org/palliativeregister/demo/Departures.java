package org.palliativeregister.demo;

import java.util.List;
import org.palliativeregister.record.ExclusionReason;

/** Why patients leave the register, and how often. */
final class Departures {

    private record Share(ExclusionReason reason, long percent) {}

    private static final Pool<Share> CANCER = pool(
            new Share(ExclusionReason.DEATH, 92),
            new Share(ExclusionReason.MOVED_AWAY, 3),
            new Share(ExclusionReason.REFUSAL, 4),
            new Share(ExclusionReason.ERROR, 1));
    private static final Pool<Share> OTHERS = pool(
            new Share(ExclusionReason.DEATH, 62),
            new Share(ExclusionReason.INDICATIONS_WITHDRAWN, 14),
            new Share(ExclusionReason.SOCIAL_INSTITUTION, 11),
            new Share(ExclusionReason.MOVED_AWAY, 7),
            new Share(ExclusionReason.REFUSAL, 5),
            new Share(ExclusionReason.ERROR, 1));
    private static final Pool<Share> CHILDREN = pool(
            new Share(ExclusionReason.INDICATIONS_WITHDRAWN, 45),
            new Share(ExclusionReason.MOVED_AWAY, 35),
            new Share(ExclusionReason.DEATH, 20));

    private Departures() {}

    private static Pool<Share> pool(Share... shares) {
        return new Pool<>(List.of(shares), Share::percent);
    }

    static ExclusionReason reason(Dice dice, Illness illness) {
        Pool<Share> pool = illness.isChildren() ? CHILDREN : illness.isCancer() ? CANCER : OTHERS;
        return pool.draw(dice).reason;
    }

    /** Of those who come back later. */
    static ExclusionReason returning(Dice dice, Illness illness) {
        return !illness.isCancer() && dice.chance(50)
                ? ExclusionReason.INDICATIONS_WITHDRAWN
                : ExclusionReason.MOVED_AWAY;
    }

    static boolean inError(Stay stay) {
        return stay.reason() == ExclusionReason.ERROR;
    }
}
