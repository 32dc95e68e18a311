package org.palliativeregister.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** Things of which some come more often than others. */
final class Pool<T> {

    private final List<T> things;
    private final long[] upTo;

    Pool(List<T> things, ToLongFunction<T> weight) {
        this.things = things;
        upTo = new long[things.size()];
        long sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsLong(things.get(i));
            upTo[i] = sum;
        }
    }

    T draw(Dice dice) {
        long place = (long) (dice.fraction() * upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, place);
        return things.get(found < 0 ? -found - 1 : found + 1);
    }

    boolean isEmpty() {
        return things.isEmpty();
    }
}
