package org.palliativeregister.report;

import java.util.stream.Stream;

/**
 * How wide the columns of a table are: in the proportions that were asked for, save that none is narrower than its
 * longest word, so that no word is broken.
 */
final class Columns {

    /** A word that would take more than this part of the table is broken. */
    private static final float MOST = 0.25f;

    private final float available;
    private final float[] proportions;
    private final float[] needs;

    Columns(float available, float... proportions) {
        this.available = available;
        this.proportions = proportions.clone();
        needs = new float[proportions.length];
    }

    /** The parts of a text between which a line may end. */
    static Stream<String> pieces(String text) {
        return Stream.of(text.split("[ \\n]+|(?<=-)(?=\\D)"));
    }

    void need(int column, float width) {
        needs[column] = Math.max(needs[column], Math.min(width, available * MOST));
    }

    /** In the unit of what is available; as asked for, where the words do not fit by any widths. */
    float[] widths() {
        float[] widths = new float[needs.length];
        boolean[] fixed = new boolean[needs.length];
        if (sum(needs, fixed, false) > available) {
            return proportions.clone();
        }
        boolean settled = false;
        while (!settled) {
            settled = share(widths, fixed);
        }
        return widths;
    }

    /** Shares among the columns not yet fixed what the fixed ones leave; fixes those that get too little. */
    private boolean share(float[] widths, boolean... fixed) {
        float left = available - sum(widths, fixed, true);
        float whole = sum(proportions, fixed, false);
        boolean settled = true;
        for (int column = 0; column < widths.length; column++) {
            if (!fixed[column]) {
                widths[column] = left * proportions[column] / whole;
            }
        }
        for (int column = 0; column < widths.length; column++) {
            if (!fixed[column] && widths[column] < needs[column]) {
                widths[column] = needs[column];
                fixed[column] = true;
                settled = false;
            }
        }
        return settled || allFixed(fixed);
    }

    private static boolean allFixed(boolean... fixed) {
        for (boolean each : fixed) {
            if (!each) {
                return false;
            }
        }
        return true;
    }

    private static float sum(float[] of, boolean[] fixed, boolean which) {
        float sum = 0;
        for (int i = 0; i < of.length; i++) {
            sum += fixed[i] == which ? of[i] : 0;
        }
        return sum;
    }
}
