package org.palliativeregister.thief;

import java.util.Arrays;

/** The cheapest assignment of rows to columns, by the Hungarian method. */
final class Assignment {

    private Assignment() {}

    /**
     * @param costs of each row with each column
     * @return for each row its column; -1 for the rows that are too many
     */
    static int[] of(double[]... costs) {
        if (costs.length == 0 || costs[0].length == 0) {
            return filled(costs.length);
        }
        if (costs.length <= costs[0].length) {
            return rows(costs);
        }
        int[] turned = rows(turned(costs));
        int[] assigned = filled(costs.length);
        for (int column = 0; column < turned.length; column++) {
            assigned[turned[column]] = column;
        }
        return assigned;
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        Arrays.fill(none, -1);
        return none;
    }

    private static double[][] turned(double[]... costs) {
        double[][] turned = new double[costs[0].length][costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < costs[0].length; j++) {
                turned[j][i] = costs[i][j];
            }
        }
        return turned;
    }

    /** Shortest augmenting paths with potentials; places are counted from 1, 0 is outside. */
    private static int[] rows(double[]... costs) {
        int n = costs.length;
        int m = costs[0].length;
        double[] ofRow = new double[n + 1];
        double[] ofColumn = new double[m + 1];
        int[] rowAt = new int[m + 1];
        for (int row = 1; row <= n; row++) {
            int[] before = new int[m + 1];
            int end = search(costs, row, ofRow, ofColumn, rowAt, before);
            while (end != 0) {
                rowAt[end] = rowAt[before[end]];
                end = before[end];
            }
        }
        int[] assigned = filled(n);
        for (int column = 1; column <= m; column++) {
            if (rowAt[column] > 0) {
                assigned[rowAt[column] - 1] = column - 1;
            }
        }
        return assigned;
    }

    private static int search(
            double[][] costs, int row, double[] ofRow, double[] ofColumn, int[] rowAt, int... before) {
        double[] least = new double[ofColumn.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[ofColumn.length];
        rowAt[0] = row;
        int at = 0;
        do {
            used[at] = true;
            int here = rowAt[at];
            int next = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int j = 1; j < least.length; j++) {
                if (!used[j]) {
                    double cost = costs[here - 1][j - 1] - ofRow[here] - ofColumn[j];
                    if (cost < least[j]) {
                        least[j] = cost;
                        before[j] = at;
                    }
                    if (least[j] < step) {
                        step = least[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j < least.length; j++) {
                if (used[j]) {
                    ofRow[rowAt[j]] += step;
                    ofColumn[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            at = next;
        } while (rowAt[at] != 0);
        return at;
    }
}
