package org.palliativeregister.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way every time: made of a seed and the number of what it is thrown for. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Both ends counted. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    double fraction() {
        return random.nextDouble();
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            T item = shuffled.set(random.nextInt(i + 1), shuffled.get(i));
            shuffled.set(i, item);
        }
        return shuffled;
    }

    /** Triangular: most often near {@code usual}. */
    int around(int least, int usual, int most) {
        double place = random.nextDouble();
        double left = (double) (usual - least) / (most - least);
        double value = place < left
                ? least + StrictMath.sqrt(place * (most - least) * (usual - least))
                : most - StrictMath.sqrt((1 - place) * (most - least) * (most - usual));
        return (int) StrictMath.round(value);
    }

    /** Lognormal with the median given: as times until something happens are. */
    int time(int median) {
        double normal = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
                * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
        return (int) StrictMath.round(median * StrictMath.exp(0.8 * normal));
    }
}
