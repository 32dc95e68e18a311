package org.palliativeregister.search;

/** Places side by side in an order, from the first to before the last. */
record Range(int from, int to) {}
