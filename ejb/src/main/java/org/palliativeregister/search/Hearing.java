package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.patient.CanonicalName;

/**
 * Finds surnames that sound like one of the words, the others being beginnings of given name and patronymic: the same
 * spelling first, then by how many letters are other, then by name.
 */
final class Hearing {

    private static final char LAST = '\uffff';

    private final NameOrder order;
    private final Places places;
    private final Sieve sieve;
    private final Hits hits;
    private final List<Alike> alike = new ArrayList<>();

    /** Places of one surname that sounds like what was typed. */
    private record Alike(int lettersApart, String surname, Range range, Predicate<String> fits) {}

    Hearing(NameOrder order, Sieve sieve, Hits hits) {
        this.order = order;
        this.sieve = sieve;
        this.hits = hits;
        places = order.bySound();
    }

    void find(NameWords words) {
        List<String> typed =
                words.words().stream().map(CanonicalName::inCyrillic).toList();
        for (int surname = 0; surname < typed.size(); surname++) {
            List<String> others = new ArrayList<>(typed);
            String heard = others.remove(surname);
            hear(heard, others.isEmpty() ? null : key -> Spelling.bears(key, others));
        }
        for (int first = 0; first + 1 < typed.size(); first++) {
            List<String> others =
                    new ArrayList<>(new NameWords(typed).joined(first, "-").words());
            String heard = others.remove(first);
            hear(heard, others.isEmpty() ? null : key -> Spelling.bears(key, others));
        }
        collect();
    }

    /** Whose given name sounds alike as well. */
    void find(String surname, String given) {
        Set<String> heard = eachPart(given);
        hear(surname, key -> eachPart(NameOrder.given(key)).stream().anyMatch(heard::contains));
        collect();
    }

    /** How a given name sounds, and each part of a double one, by which alone somebody may be called. */
    private static Set<String> eachPart(String given) {
        return Stream.concat(Stream.of(given), Arrays.stream(given.split("[- ]")))
                .flatMap(part -> Sounds.of(part).stream())
                .collect(Collectors.toSet());
    }

    private void collect() {
        alike.stream()
                .sorted(Comparator.comparingInt(Alike::lettersApart).thenComparing(Alike::surname))
                .forEach(this::collect);
    }

    /** @param fits asked of the whole name, null for any */
    private void hear(String heard, Predicate<String> fits) {
        for (String sound : Sounds.asked(heard)) {
            Range all = order.sounding(sound);
            int at = all.from();
            while (at < all.to()) {
                long mark = places.get(at).mark();
                String surname = NameOrder.surname(order.open(places.get(at)));
                int end = places.firstFrom(at, place -> place.mark() == mark && !isBehind(place, surname));
                alike.add(new Alike(apart(heard, surname), surname, new Range(at, end), fits));
                at = end;
            }
        }
    }

    private boolean isBehind(Place place, String surname) {
        return order.open(place).compareTo(surname + CanonicalName.BETWEEN + LAST) > 0;
    }

    private static int apart(String heard, String surname) {
        return Stream.concat(Stream.of(surname), Arrays.stream(surname.split("[- ]")))
                .mapToInt(part -> Letters.apart(heard, part))
                .min()
                .orElseThrow();
    }

    private void collect(Alike one) {
        places.walk(one.range().from(), one.range().to(), (at, id, code) -> {
            if (sieve.lets(code) && (one.fits() == null || one.fits().test(order.open(places.get(at))))) {
                hits.addOnce(id);
            }
        });
    }
}
