package org.palliativeregister.twin;

/**
 * How long the two sides took for the same, nanoseconds.
 *
 * @param ours the register's
 */
record Pair(long ours, long twin) {

    double ratio() {
        return (double) ours / twin;
    }
}
