package org.palliativeregister;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The one clock by which the register tells people days and hours: that of the region, wherever the server stands and
 * whatever zone it is set to. What is kept is kept in UTC.
 */
public final class RegionTime {

    /** System property: the region's zone as the tz database names it; without it, Moscow's. */
    public static final String PROPERTY = "palliativeregister.zone";

    /** The region's zone. */
    public static final ZoneId ZONE = zone(System.getProperty(PROPERTY, "Europe/Moscow"));

    private RegionTime() {}

    /** @throws IllegalStateException with the sentence for the operator when there is no such zone */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "The system property " + PROPERTY + " is \"" + name
                            + "\", which is no time zone. Set it to a name such as Europe/Moscow or Asia/Yekaterinburg, or remove it.",
                    e);
        }
    }

    /** The day it is in the region. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Day and hour in the region. */
    public static LocalDateTime now() {
        return LocalDateTime.now(ZONE);
    }

    /** How far an hour of the region is from UTC: {@code +03:00}. */
    public static ZoneOffset offset(LocalDateTime inRegion) {
        return ZONE.getRules().getOffset(inRegion);
    }

    /** A moment by the region's clock. */
    public static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }

    /** A moment as it is kept, UTC, by the region's clock. */
    public static LocalDateTime ofUtc(LocalDateTime utc) {
        return at(utc.toInstant(ZoneOffset.UTC)).toLocalDateTime();
    }
}
