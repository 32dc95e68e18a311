package org.palliativeregister.web.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.palliativeregister.report.Count;

/**
 * One month of the chart of months; a drawing of {@value #WIDTH} by 190 units.
 *
 * @param label of the month, two or three letters
 * @param middle of the column, from the left
 * @param height of the column, which stands on the line at 160
 * @param last whether it is the last one, drawn darker
 */
public record Column(String label, int number, int left, int width, int middle, int height, boolean last) {

    private static final int WIDTH = 640;
    private static final int GROUND = 160;
    private static final int HIGHEST = 130;
    private static final int WIDEST = 48;

    static List<Column> of(List<Count<LocalDate>> ends, Locale locale) {
        int most = Math.max(1, ends.stream().mapToInt(Count::patients).max().orElse(1));
        DateTimeFormatter month = DateTimeFormatter.ofPattern("LLL", locale);
        return IntStream.range(0, ends.size())
                .mapToObj(place -> of(ends.get(place), place, ends.size(), most, month))
                .toList();
    }

    private static Column of(Count<LocalDate> end, int place, int places, int most, DateTimeFormatter month) {
        int step = WIDTH / places;
        int width = Math.min(WIDEST, step * 2 / 3);
        int middle = place * step + step / 2;
        int height = (int) Math.round((double) HIGHEST * end.patients() / most);
        return new Column(
                month.format(end.of()).replace(".", ""),
                end.patients(),
                middle - width / 2,
                width,
                middle,
                height,
                place == places - 1);
    }

    /** Where the column begins, from above. */
    public int top() {
        return GROUND - height;
    }

    /** Where the number stands, from above. */
    public int above() {
        return top() - 6;
    }
}
