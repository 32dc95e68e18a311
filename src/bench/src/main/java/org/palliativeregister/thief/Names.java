package org.palliativeregister.thief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palliativeregister.demo.TruePeople.Person;

/** How often each surname occurs in either sex, from people like those of the register. */
final class Names {

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, List<String>> byFrequency = new HashMap<>();

    Names(List<Person> known) {
        for (Person person : known) {
            counts.computeIfAbsent(person.sex(), any -> new TreeMap<>()).merge(person.surname(), 1, Integer::sum);
            people.merge(person.sex(), 1, Integer::sum);
        }
    }

    /** The most frequent first; by the alphabet where they are alike. */
    List<String> byFrequency(String sex) {
        return byFrequency.computeIfAbsent(sex, this::sorted);
    }

    private List<String> sorted(String sex) {
        Map<String, Integer> of = counts.get(sex);
        List<String> names = new ArrayList<>(of.keySet());
        names.sort(Comparator.comparing(of::get, Comparator.reverseOrder()));
        return names;
    }

    List<String> byAlphabet(String sex) {
        return List.copyOf(counts.get(sex).keySet());
    }

    int count(String sex, String surname) {
        return counts.get(sex).getOrDefault(surname, 0);
    }

    int people(String sex) {
        return people.get(sex);
    }
}
