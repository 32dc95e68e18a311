package org.palliativeregister.twin;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What many pairs say. */
record Figures(List<Pair> pairs) {

    private static final double MICRO = 1e-3;

    /** Microseconds of the twin and of the register; ratio of medians, median of ratios, ratio of the 95th percentiles. */
    String line() {
        double twin = quantile(0.5, Pair::twin);
        double ours = quantile(0.5, Pair::ours);
        return String.format(
                Locale.ROOT,
                "%.0f\t%.0f\t%.2f\t%.2f\t%.2f",
                twin * MICRO,
                ours * MICRO,
                ours / twin,
                quantile(0.5, Pair::ratio),
                quantile(0.95, Pair::ours) / quantile(0.95, Pair::twin));
    }

    private double quantile(double share, ToDoubleFunction<Pair> of) {
        double[] sorted = pairs.stream().mapToDouble(of).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
    }
}
