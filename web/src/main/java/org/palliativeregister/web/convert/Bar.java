package org.palliativeregister.web.convert;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One bar of a chart.
 *
 * @param label what is counted
 * @param number the count, or null where it is hidden because it is small
 * @param percent the length, 0 to 100 of the longest bar
 */
public record Bar(String label, Number number, double percent) {

    /** Bars from zero, the longest of full length, in the order of the map. */
    public static List<Bar> of(Map<String, ? extends Number> counts) {
        double longest = longest(counts.values());
        return counts.entrySet().stream()
                .map(count -> new Bar(count.getKey(), count.getValue(), percent(count.getValue(), longest)))
                .toList();
    }

    /** Whether the number may not be shown. */
    public boolean hidden() {
        return number == null;
    }

    private static double longest(Collection<? extends Number> numbers) {
        return numbers.stream()
                .filter(number -> number != null)
                .mapToDouble(Number::doubleValue)
                .max()
                .orElse(0);
    }

    private static double percent(Number number, double longest) {
        return number == null || longest <= 0 ? 0 : Math.round(number.doubleValue() / longest * 1000) / 10.0;
    }
}
