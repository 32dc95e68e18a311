package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palliativeregister.crypto.EphemeralSeal;

/** Places of patients on their way into the orders, while their names are open. */
final class OpenPlaces {

    private static final Pattern FIRST_PART = Pattern.compile("[- ]");

    private final EphemeralSeal seal;
    private final FactCode codes;
    private final List<Open> names = new ArrayList<>();
    private final List<Open> sounds = new ArrayList<>();
    private final List<Open> phones = new ArrayList<>();
    /** Of surnames met before: many bear the same, and coding one takes longer than all else. */
    private final Map<String, List<Long>> marks = new HashMap<>();

    private record Open(String key, Place place) {}

    OpenPlaces(EphemeralSeal seal, FactCode codes) {
        this.seal = seal;
        this.codes = codes;
    }

    void add(NameOrder.Entry entry) {
        List<String> before = new ArrayList<>();
        for (String key : entry.sortKeys()) {
            boolean own = before.isEmpty();
            long code = codes.of(entry.facts(), own, shared(key, before));
            Place place = new Place(0, entry.facts().patientId(), code, seal.seal(key));
            names.add(new Open(key, place));
            marks.computeIfAbsent(NameOrder.surname(key), this::marks)
                    .forEach(mark -> sounds.add(marked(mark, key, place)));
            if (own) {
                entry.phones().forEach(phone -> phones.add(marked(seal.mark(NameOrder.PHONE, phone), key, place)));
            }
            before.add(key);
        }
    }

    private static Open marked(long mark, String key, Place place) {
        return new Open(key, new Place(mark, place.patientId(), place.code(), place.key()));
    }

    private List<Long> marks(String surname) {
        return heard(surname).stream()
                .map(sound -> seal.mark(NameOrder.SOUND, sound))
                .toList();
    }

    /** First letters that a name has in common with one of those before it, at most. */
    private static int shared(String key, List<String> before) {
        int most = 0;
        for (String other : before) {
            int letters = 0;
            while (letters < Math.min(key.length(), other.length()) && key.charAt(letters) == other.charAt(letters)) {
                letters++;
            }
            most = Math.max(most, letters);
        }
        return most;
    }

    /** Of a double surname the whole and its first part; the further parts have places of their own. */
    private static Set<String> heard(String surname) {
        Set<String> sounds = new HashSet<>(Sounds.of(surname));
        Matcher first = FIRST_PART.matcher(surname);
        if (first.find()) {
            sounds.addAll(Sounds.of(surname.substring(0, first.start())));
        }
        return sounds;
    }

    List<Place> byName() {
        return sorted(names);
    }

    List<Place> bySound() {
        return sorted(sounds);
    }

    List<Place> byPhone() {
        return sorted(phones);
    }

    private static List<Place> sorted(List<Open> open) {
        return open.parallelStream()
                .sorted(OpenPlaces::compare)
                .map(Open::place)
                .toList();
    }

    private static int compare(Open one, Open other) {
        int byMark = Long.compare(one.place().mark(), other.place().mark());
        int byName = byMark == 0 ? one.key().compareTo(other.key()) : byMark;
        return byName == 0 ? Long.compare(one.place().patientId(), other.place().patientId()) : byName;
    }
}
