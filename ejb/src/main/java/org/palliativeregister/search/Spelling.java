package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.palliativeregister.patient.CanonicalName;

/**
 * Finds names as they are spelt: those that begin with the words, in the order of the names by which they are found,
 * which is the name borne now where it fits, otherwise a former one or a part of it.
 */
final class Spelling {

    private static final char LAST = '\uffff';
    private static final String BETWEEN = String.valueOf(CanonicalName.BETWEEN);
    private static final Pattern PARTS = Pattern.compile("[ " + BETWEEN + "]");
    private static final int NAME_PARTS = 3;

    /** Places among which are those that fit. */
    private record Sought(Range range, IntPredicate fitting) {}

    private final NameOrder order;
    private final Places places;
    private final Sieve sieve;
    private final Hits hits;

    Spelling(NameOrder order, Sieve sieve, Hits hits) {
        this.order = order;
        this.sieve = sieve;
        this.hits = hits;
        places = order.byName();
    }

    /**
     * Where no name fits the words as they stand, those count whose parts begin with them, whichever parts; where these
     * fit nobody either, what else may be meant.
     */
    void find(NameWords words) {
        List<NameWords> readings = words.readings();
        if (words.words().size() == 1 && readings.size() == 1) {
            beginning(words.words().get(0));
            return;
        }
        collect(readings.stream().flatMap(reading -> ranges(reading, false)));
        collectIfNone(readings.stream().flatMap(reading -> ranges(reading, true)));
        if (words.words().size() > 1) {
            collectIfNone(readings.stream().flatMap(reading -> anyPart(reading.words(), 1)));
        }
        if (hits.count() == 0) {
            List<NameWords> guesses = words.guesses();
            collect(guesses.stream().flatMap(guess -> ranges(guess, false)));
            collectIfNone(guesses.stream().flatMap(guess -> anyPart(guess.words(), 2)));
        }
    }

    private void collectIfNone(Stream<Sought> sought) {
        if (hits.count() == 0) {
            collect(sought);
        }
    }

    /** Who bears this very name, of now or before. */
    void findWhole(String sortKey) {
        int from = places.firstFrom(isBefore(sortKey));
        places.walk(from, places.firstFrom(from, isBefore(sortKey + '\u0000')), (at, id, code) -> {
            if (sieve.lets(code)) {
                hits.addOnce(id);
            }
        });
    }

    private void beginning(String word) {
        Range range = range(word);
        places.walk(range.from(), range.to(), (at, id, code) -> {
            if (!FactCode.isRepeated(code, word.length()) && sieve.lets(code)) {
                hits.add(id);
            }
        });
    }

    private Range range(String beginning) {
        int from = places.firstFrom(isBefore(beginning));
        return new Range(from, places.firstFrom(from, isBefore(beginning + LAST)));
    }

    private Predicate<Place> isBefore(String key) {
        return place -> order.open(place).compareTo(key) < 0;
    }

    /**
     * An initial may stand for the surname too, but hardly ever does, and then every surname with that letter must be
     * gone through: only if nothing else fits.
     */
    private Stream<Sought> ranges(NameWords reading, boolean surnameByInitial) {
        List<Range> found = new ArrayList<>();
        reading.orders().stream()
                .filter(parts -> surnameByInitial == (parts.get(0).text().length() == 1))
                .forEach(parts -> narrow("", parts, 0, found));
        return found.stream().map(range -> new Sought(range, at -> true));
    }

    /** Goes from part to part; where one is unfinished, from one to the next of those that occur. */
    private void narrow(String prefix, List<NameWords.Part> parts, int level, List<Range> found) {
        NameWords.Part part = parts.get(level);
        String wanted = prefix + part.text();
        boolean whole = part.whole() && level + 1 < NAME_PARTS;
        if (level + 1 == parts.size()) {
            found.add(range(whole ? wanted + BETWEEN : wanted));
        } else if (whole) {
            narrow(wanted + BETWEEN, parts, level + 1, found);
        } else if (level + 1 < NAME_PARTS) {
            eachOccurring(wanted, prefix.length(), next -> narrow(next, parts, level + 1, found));
        }
    }

    private void eachOccurring(String wanted, int from, Consumer<String> next) {
        int at = places.firstFrom(isBefore(wanted));
        while (at < places.size()) {
            String key = order.open(places.get(at));
            int end = key.indexOf(CanonicalName.BETWEEN, from);
            if (!key.startsWith(wanted) || end < 0) {
                return;
            }
            String occurring = key.substring(0, end) + BETWEEN;
            next.accept(occurring);
            at = places.firstFrom(at, isBefore(occurring + LAST));
        }
    }

    /** Each patient once, in the place under the name borne now if it is among them. */
    private void collect(Stream<Sought> sought) {
        TreeMap<Integer, Place> found = new TreeMap<>();
        Set<Long> own = new HashSet<>();
        sought.forEach(one -> places.walk(one.range().from(), one.range().to(), (at, id, code) -> {
            if (sieve.lets(code) && one.fitting().test(at)) {
                found.put(at, places.get(at));
                if (FactCode.isOwn(code)) {
                    own.add(id);
                }
            }
        }));
        found.values().stream()
                .filter(place -> FactCode.isOwn(place.code()) || !own.contains(place.patientId()))
                .forEach(place -> hits.addOnce(place.patientId()));
    }

    /** @param shortest letters of what may be the surname */
    private Stream<Sought> anyPart(List<String> words, int shortest) {
        return IntStream.range(0, words.size())
                .filter(at -> words.get(at).length() >= shortest)
                .mapToObj(surname -> {
                    List<String> before = words.subList(0, surname);
                    List<String> behind = words.subList(surname + 1, words.size());
                    return new Sought(
                            range(words.get(surname)),
                            at -> bears(places.get(at), before, behind) || bears(places.get(at), behind, before));
                });
    }

    private boolean bears(Place place, List<String> words, List<String> further) {
        return bears(
                order.open(place),
                Stream.concat(words.stream(), further.stream()).toList());
    }

    /** Whether the parts after the surname's first begin, in their order, with these words. */
    static boolean bears(String key, List<String> words) {
        String[] parts = PARTS.split(key);
        int part = 1;
        for (String word : words) {
            while (part < parts.length && !parts[part].startsWith(word)) {
                part++;
            }
            if (part++ >= parts.length) {
                return false;
            }
        }
        return true;
    }
}
