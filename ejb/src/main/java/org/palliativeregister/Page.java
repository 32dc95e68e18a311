package org.palliativeregister;

import java.io.Serializable;
import java.util.List;

/**
 * One page of a long list.
 *
 * @param rows what stands on it
 * @param number counted from 1
 * @param total rows of the whole list
 */
public record Page<T extends Serializable>(List<T> rows, int number, long total) implements Serializable {

    /** Rows of a full page. */
    public static final int SIZE = 20;

    /** Where the page begins in the whole list, counted from 0; a number below 1 means the first page. */
    public static int start(int number) {
        return (Math.max(1, number) - 1) * SIZE;
    }

    /** How many pages the list has, at least one. */
    public int pages() {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** The number in the whole list of the first row, counted from 1; 0 on an empty page. */
    public long first() {
        return rows.isEmpty() ? 0 : start(number) + 1L;
    }

    /** The number in the whole list of the last row. */
    public long last() {
        return rows.isEmpty() ? 0 : start(number) + (long) rows.size();
    }
}
