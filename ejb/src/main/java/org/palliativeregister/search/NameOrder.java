package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
     * Who fits and bears names that begin with the words: one the surname, wherever it stands among them, the others
     * given name and patronymic in this order; each patient once.
     *
     * @param readings canonical words, each reading another way to understand what was typed
     */
    List<Long> named(List<List<String>> readings, Predicate<Facts> fitting) {
        BitSet found = new BitSet();
        for (List<String> words : readings) {
            for (int surname = 0; surname < words.size(); surname++) {
                find(words, surname, fitting, found);
            }
        }
        Set<Long> ids = new LinkedHashSet<>();
        found.stream().forEach(at -> ids.add(places[at].facts().patientId()));
        return List.copyOf(ids);
    }

    private void find(List<String> words, int surname, Predicate<Facts> fitting, BitSet found) {
        List<String> before = words.subList(0, surname);
        List<String> after = words.subList(surname + 1, words.size());
        int end = firstFrom(words.get(surname) + '\uffff');
        for (int at = firstFrom(words.get(surname)); at < end; at++) {
            if (fitting.test(places[at].facts())
                    && (words.size() == 1 || bears(at, before, after) || bears(at, after, before))) {
                found.set(at);
            }
        }
    }

    /** Whether the parts after the surname's first begin, in their order, with these words. */
    private boolean bears(int at, List<String> words, List<String> further) {
        String[] parts = PARTS.split(key(at));
        int part = 1;
        for (String word : Stream.concat(words.stream(), further.stream()).toList()) {
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
