package org.palliativeregister.report;

/** The age bands of the ministry's forms; both ages belong to the band. */
public enum AgeBand {
    FROM_0(0, 17),
    FROM_18(18, 39),
    FROM_40(40, 59),
    FROM_60(60, 74),
    FROM_75(75, 89),
    FROM_90(90, Integer.MAX_VALUE);

    private final int youngest;
    private final int oldest;

    AgeBand(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** @param age in years; a negative one, of a year of birth to come, counts as nought */
    public static AgeBand of(int age) {
        AgeBand band = FROM_0;
        while (band.oldest < age) {
            band = values()[band.ordinal() + 1];
        }
        return band;
    }

    /** {@code 18-39}; the last one is {@code 90+}. */
    public String range() {
        return oldest == Integer.MAX_VALUE ? youngest + "+" : youngest + "-" + oldest;
    }
}
