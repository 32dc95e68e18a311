package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.palliativeregister.crypto.EphemeralSeal;
import org.palliativeregister.patient.CanonicalName;

/**
 * All patients in Russian order of their names at one moment; never changed, a change makes a new one. Names are sealed,
 * and opened one by one where the bisection looks at them.
 */
final class NameOrder {

    private static final Pattern PARTS = Pattern.compile("[ " + CanonicalName.BETWEEN + "]");

    private final EphemeralSeal seal;
    private final Place[] places;

    /** Where a patient stands; {@code own} under the name borne now, otherwise under a former one or a part of it. */
    private record Place(byte[] key, boolean own, Facts facts) {}

    private record Named(String key, boolean own, Facts facts) {}

    /** A patient to be put in order. */
    record Entry(List<String> sortKeys, Facts facts) {}

    private NameOrder(EphemeralSeal seal, Place... places) {
        this.seal = seal;
        this.places = places;
    }

    static NameOrder of(List<Entry> entries) {
        EphemeralSeal seal = new EphemeralSeal();
        return new NameOrder(
                seal,
                entries.stream()
                        .flatMap(entry -> named(entry).stream())
                        .sorted(Comparator.comparing(Named::key)
                                .thenComparing(named -> named.facts().patientId()))
                        .map(named -> new Place(seal.seal(named.key()), named.own(), named.facts()))
                        .toArray(Place[]::new));
    }

    private static List<Named> named(Entry entry) {
        List<Named> all = new ArrayList<>();
        for (String key : entry.sortKeys()) {
            all.add(new Named(key, all.isEmpty(), entry.facts()));
        }
        return all;
    }

    /** The order after a change of these patients: each is taken out and, where an entry is given, put in anew. */
    NameOrder with(Set<Long> changed, List<Entry> entries) {
        List<Place> next = new ArrayList<>(Arrays.stream(places)
                .filter(place -> !changed.contains(place.facts().patientId()))
                .toList());
        for (Entry entry : entries) {
            for (Named named : named(entry)) {
                NameOrder soFar = new NameOrder(seal, next.toArray(Place[]::new));
                next.add(soFar.placeFor(named), new Place(seal.seal(named.key()), named.own(), named.facts()));
            }
        }
        return new NameOrder(seal, next.toArray(Place[]::new));
    }

    private int placeFor(Named named) {
        int at = firstFrom(named.key());
        while (at < places.length
                && places[at].facts().patientId() < named.facts().patientId()
                && key(at).equals(named.key())) {
            at++;
        }
        return at;
    }

    /** Number of the first place whose key is not before {@code bound}. */
    private int firstFrom(String bound) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(bound) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String key(int at) {
        return seal.open(places[at].key());
    }

    /** Everybody who fits, each once, under the name borne now; damaged passports last. */
    List<Long> everybody(Predicate<Facts> fitting) {
        return Arrays.stream(places)
                .filter(place -> place.own() && fitting.test(place.facts()))
                .map(place -> place.facts().patientId())
                .toList();
    }

    /**
     * Who fits and bears names that begin with the words, in any order, one of them the surname; each once.
     *
     * @param readings canonical words, each reading another way to understand what was typed
     */
    List<Long> named(List<List<String>> readings, Predicate<Facts> fitting) {
        BitSet found = new BitSet();
        for (List<String> words : readings) {
            words.forEach(surname -> range(surname)
                    .filter(at -> fitting.test(places[at].facts()) && bearsAll(at, words))
                    .forEach(found::set));
        }
        Set<Long> ids = new LinkedHashSet<>();
        found.stream().forEach(at -> ids.add(places[at].facts().patientId()));
        return List.copyOf(ids);
    }

    private IntStream range(String beginning) {
        return IntStream.range(firstFrom(beginning), firstFrom(beginning + '\uffff'));
    }

    private boolean bearsAll(int at, List<String> words) {
        return words.size() == 1 || assigned(words, 0, PARTS.split(key(at)), new HashSet<>());
    }

    /** Whether the words from {@code next} on can be given to parts of the name, each to a part of its own. */
    private static boolean assigned(List<String> words, int next, String[] parts, Set<Integer> taken) {
        if (next == words.size()) {
            return true;
        }
        for (int part = 0; part < parts.length; part++) {
            if (parts[part].startsWith(words.get(next)) && taken.add(part)) {
                if (assigned(words, next + 1, parts, taken)) {
                    return true;
                }
                taken.remove(part);
            }
        }
        return false;
    }
}
