package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Places in an order, in runs of about a thousand side by side; never changed. A change makes new runs only where it
 * falls and shares all others with the order before it.
 */
final class Places {

    private static final int FULL = 1024;

    private final Comparator<Place> order;
    private final List<Run> runs;
    private final int[] starts;

    /** Side by side, so that walking over codes follows no references; without marks where all are 0. */
    private record Run(long[] marks, long[] ids, long[] codes, byte[][] keys) {

        static Run of(List<Place> places) {
            boolean marked = places.stream().anyMatch(place -> place.mark() != 0);
            Run run = new Run(
                    marked ? new long[places.size()] : null,
                    new long[places.size()],
                    new long[places.size()],
                    new byte[places.size()][]);
            for (int at = 0; at < places.size(); at++) {
                Place place = places.get(at);
                if (marked) {
                    run.marks[at] = place.mark();
                }
                run.ids[at] = place.patientId();
                run.codes[at] = place.code();
                run.keys[at] = place.key();
            }
            return run;
        }

        int size() {
            return ids.length;
        }

        Place get(int at) {
            return new Place(marks == null ? 0 : marks[at], ids[at], codes[at], keys[at]);
        }

        List<Place> places() {
            List<Place> places = new ArrayList<>(size() + 1);
            for (int at = 0; at < size(); at++) {
                places.add(get(at));
            }
            return places;
        }

        boolean holdsAny(long... sorted) {
            for (long id : ids) {
                if (Arrays.binarySearch(sorted, id) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Sees places one after another. */
    interface Visitor {
        void see(int at, long patientId, long code);
    }

    private Places(Comparator<Place> order, List<Run> runs) {
        this.order = order;
        this.runs = runs;
        starts = new int[runs.size() + 1];
        for (int run = 0; run < runs.size(); run++) {
            starts[run + 1] = starts[run] + runs.get(run).size();
        }
    }

    /** @param sorted in that order */
    static Places of(Comparator<Place> order, List<Place> sorted) {
        return new Places(order, runs(sorted));
    }

    private static List<Run> runs(List<Place> places) {
        List<Run> runs = new ArrayList<>();
        for (int from = 0; from < places.size(); from += FULL) {
            runs.add(Run.of(places.subList(from, Math.min(from + FULL, places.size()))));
        }
        return runs;
    }

    int size() {
        return starts[runs.size()];
    }

    Place get(int at) {
        int run = runOf(at);
        return runs.get(run).get(at - starts[run]);
    }

    private int runOf(int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Number of the first place that is not before a bound, at or after {@code from}; near ones are found fast. */
    int firstFrom(int from, Predicate<Place> isBefore) {
        int low = from;
        int step = 1;
        while (low < size() && isBefore.test(get(Math.min(low + step, size()) - 1))) {
            low = Math.min(low + step, size());
            step *= 2;
        }
        return bisect(low, Math.min(low + step, size()), isBefore);
    }

    /** The same among all. */
    int firstFrom(Predicate<Place> isBefore) {
        return bisect(0, size(), isBefore);
    }

    private int bisect(int from, int to, Predicate<Place> isBefore) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore.test(get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The places of one mark. */
    Range marked(long mark) {
        return new Range(firstFrom(place -> place.mark() < mark), firstFrom(place -> place.mark() <= mark));
    }

    void walk(int from, int to, Visitor visitor) {
        for (int at = from; at < to; ) {
            int number = runOf(at);
            Run run = runs.get(number);
            int end = Math.min(to, starts[number + 1]);
            for (; at < end; at++) {
                int here = at - starts[number];
                visitor.see(at, run.ids[here], run.codes[here]);
            }
        }
    }

    /** Without these patients and with these places. */
    Places with(Set<Long> gone, List<Place> added) {
        List<Run> next = new ArrayList<>(runs.size());
        long[] sorted = gone.stream().mapToLong(Long::longValue).sorted().toArray();
        for (Run run : runs) {
            if (sorted.length == 0 || !run.holdsAny(sorted)) {
                next.add(run);
            } else {
                next.addAll(runs(run.places().stream()
                        .filter(place -> !gone.contains(place.patientId()))
                        .toList()));
            }
        }
        Places changed = new Places(order, next);
        for (Place place : added) {
            changed = changed.with(place);
        }
        return changed;
    }

    private Places with(Place place) {
        if (size() == 0) {
            return of(order, List.of(place));
        }
        int at = firstFrom(other -> order.compare(other, place) < 0);
        int number = Math.min(runOf(at), runs.size() - 1);
        List<Place> places = runs.get(number).places();
        places.add(at - starts[number], place);
        List<Run> next = new ArrayList<>(runs);
        next.remove(number);
        next.addAll(
                number,
                places.size() < 2 * FULL
                        ? List.of(Run.of(places))
                        : List.of(Run.of(places.subList(0, FULL)), Run.of(places.subList(FULL, places.size()))));
        return new Places(order, next);
    }
}
