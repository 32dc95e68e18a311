package org.palliativeregister.audit;

import java.util.Collection;
import java.util.Iterator;

/** Many numbers in one column: separated by spaces and never cut in their midst. */
final class Numbers {

    /** Characters of the column; fifty numbers of patients fit. */
    static final int LONGEST = 1000;

    /** A space, a plus sign and how many were left out. */
    private static final int MARK = 12;

    private Numbers() {}

    /** Null for none; where not all fit, the last word tells how many were left out: {@code +17}. */
    static String written(Collection<?> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        String all = String.join(" ", numbers.stream().map(String::valueOf).toList());
        return all.length() <= LONGEST ? all : cut(numbers);
    }

    private static String cut(Collection<?> numbers) {
        StringBuilder fitting = new StringBuilder();
        int left = numbers.size();
        for (Iterator<?> each = numbers.iterator(); each.hasNext(); left--) {
            String next = each.next().toString();
            if (fitting.length() + next.length() + 1 > LONGEST - MARK) {
                break;
            }
            fitting.append(next).append(' ');
        }
        return fitting.append('+').append(left).toString();
    }
}
