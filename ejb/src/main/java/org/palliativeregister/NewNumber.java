package org.palliativeregister;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Duration;
import java.time.Instant;

/**
 * The number of an entry that is not written yet. A form draws it when it is opened and hands it over with what was
 * typed: sent twice, it writes one entry.
 */
public final class NewNumber {

    /** How far the clocks of two servers may be apart. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    /** Longer than any form stays open. */
    private static final Duration OLDEST = Duration.ofDays(7);

    private NewNumber() {}

    /** One that nothing else has: 64 bits, sorted by time (TSID). */
    public static long draw() {
        return TsidCreator.getTsid().toLong();
    }

    /**
     * @return the number itself
     * @throws IllegalArgumentException when it cannot have been drawn within the last week
     */
    public static long require(long number) {
        Instant drawn = Tsid.from(number).getInstant();
        Instant now = Instant.now();
        if (drawn.isAfter(now.plus(CLOCKS_APART)) || drawn.isBefore(now.minus(OLDEST))) {
            throw new IllegalArgumentException("Not a number that was drawn lately: " + number);
        }
        return number;
    }
}
