package org.palliativeregister.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.EphemeralSeal;
import org.palliativeregister.patient.CanonicalName;

/**
 * All patients in Russian order of their names at one moment; never changed, a change makes a new one. Beside the order
 * by name stand those by the sound of the surname and by phone. Names are sealed, and opened one by one where a
 * bisection looks at them; sounds and phones are keyed hashes.
 */
final class NameOrder {

    /** Stands behind every name: where damaged passports are. */
    static final String DAMAGED = "\uffff";

    private static final long FNV_PRIME = 0x100000001b3L;

    static final String SOUND = "sound";
    static final String PHONE = "phone";

    private final EphemeralSeal seal;
    private final FactCode codes;
    private final Places byName;
    private final Places bySound;
    private final Places byPhone;

    /** Numbers grow with time: a greater one stands in no order yet, and need not be looked for to be taken out. */
    private final long greatest;

    /**
     * A patient to be put in order.
     *
     * @param sortKeys the first is the name borne now; see {@link CanonicalName#sortKeys}
     * @param phones digits, as {@link Phones} has them
     */
    record Entry(List<String> sortKeys, Collection<String> phones, Facts facts) {}

    private NameOrder(
            EphemeralSeal seal, FactCode codes, Places byName, Places bySound, Places byPhone, long greatest) {
        this.seal = seal;
        this.codes = codes;
        this.byName = byName;
        this.bySound = bySound;
        this.byPhone = byPhone;
        this.greatest = greatest;
    }

    static NameOrder of(List<Entry> entries) {
        EphemeralSeal seal = new EphemeralSeal();
        FactCode codes = new FactCode();
        OpenPlaces open = new OpenPlaces(seal, codes);
        entries.forEach(open::add);
        Comparator<Place> order = order(seal);
        return new NameOrder(
                seal,
                codes,
                Places.of(order, open.byName()),
                Places.of(order, open.bySound()),
                Places.of(order, open.byPhone()),
                greatest(Long.MIN_VALUE, entries));
    }

    private static Comparator<Place> order(EphemeralSeal seal) {
        return Comparator.comparingLong(Place::mark)
                .thenComparing(place -> seal.open(place.key()))
                .thenComparingLong(Place::patientId);
    }

    private static long greatest(long soFar, List<Entry> entries) {
        return entries.stream().mapToLong(entry -> entry.facts().patientId()).reduce(soFar, Math::max);
    }

    /** The order after a change of these patients: each is taken out and, where an entry is given, put in anew. */
    NameOrder with(Set<Long> changed, List<Entry> entries) {
        Set<Long> there = changed.stream().filter(id -> id <= greatest).collect(Collectors.toSet());
        OpenPlaces open = new OpenPlaces(seal, codes);
        entries.forEach(open::add);
        return new NameOrder(
                seal,
                codes,
                byName.with(there, open.byName()),
                bySound.with(there, open.bySound()),
                byPhone.with(there, open.byPhone()),
                greatest(greatest, entries));
    }

    static String surname(String key) {
        int end = key.indexOf(CanonicalName.BETWEEN);
        return end < 0 ? key : key.substring(0, end);
    }

    static String given(String key) {
        String[] parts = key.split(String.valueOf(CanonicalName.BETWEEN));
        return parts.length > 1 ? parts[1] : "";
    }

    /** In whose terms a {@link Sieve} speaks. */
    FactCode codes() {
        return codes;
    }

    /** Everybody who is let through, each once, under the name borne now; damaged passports last. */
    void everybody(Sieve sieve, Hits hits) {
        byName.walk(0, byName.size(), (at, id, code) -> {
            if (FactCode.isOwn(code) && sieve.lets(code)) {
                hits.add(id);
            }
        });
    }

    /** Whose phone it is, or that of somebody near them; by name. */
    void called(String digits, Sieve sieve, Hits hits) {
        Range range = byPhone.marked(seal.mark(PHONE, digits));
        byPhone.walk(range.from(), range.to(), (at, id, code) -> {
            if (sieve.lets(code)) {
                hits.add(id);
            }
        });
    }

    String open(Place place) {
        return seal.open(place.key());
    }

    /** How many names of patients stand in one of the two orders and not in the other. */
    long differences(NameOrder other) {
        long[] own = prints();
        long[] others = other.prints();
        int at = 0;
        int same = 0;
        for (long print : own) {
            while (at < others.length && others[at] < print) {
                at++;
            }
            if (at < others.length && others[at] == print) {
                same++;
                at++;
            }
        }
        return (long) own.length + others.length - 2L * same;
    }

    /** Of every place a number by which patient and name are told from others, sorted. */
    private long[] prints() {
        long[] prints = new long[byName.size()];
        for (int at = 0; at < prints.length; at++) {
            Place place = byName.get(at);
            long print = place.patientId();
            for (char letter : open(place).toCharArray()) {
                print = (print ^ letter) * FNV_PRIME;
            }
            prints[at] = print;
        }
        Arrays.sort(prints);
        return prints;
    }

    Places byName() {
        return byName;
    }

    /** Places whose surname has this sound; within them by name. */
    Range sounding(String code) {
        return bySound.marked(seal.mark(SOUND, code));
    }

    Places bySound() {
        return bySound;
    }
}
