package org.palliativeregister.search;

/** How many letters must be put in, taken out or exchanged to make one name of another; two neighbours swapped count as one. */
final class Letters {

    private Letters() {}

    static int apart(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                least[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(least, one, other, i, j);
            }
        }
        return least[one.length()][other.length()];
    }

    private static int step(int[][] least, String one, String other, int i, int j) {
        int exchanged = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int shorter = Math.min(least[i - 1][j], least[i][j - 1]) + 1;
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return Math.min(Math.min(exchanged, shorter), swapped ? least[i - 2][j - 2] + 1 : Integer.MAX_VALUE);
    }
}
