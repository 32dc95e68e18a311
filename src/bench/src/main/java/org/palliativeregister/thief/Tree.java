package org.palliativeregister.thief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * People in groups, these in smaller groups, and so on.
 *
 * @param people by sex
 * @param patients whose group this is; empty in a tree of names
 */
record Tree(String name, Map<String, Double> people, List<Integer> patients, Map<String, Tree> parts) {

    Tree(String name) {
        this(name, new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
    }

    /** @param path names of the groups, the largest first */
    void add(List<String> path, String sex, double howMany, int patient) {
        people.merge(sex, howMany, Double::sum);
        if (patient >= 0) {
            patients.add(patient);
        }
        if (!path.isEmpty()) {
            parts.computeIfAbsent(path.get(0), Tree::new).add(path.subList(1, path.size()), sex, howMany, patient);
        }
    }

    double size() {
        return people.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double people(String sex) {
        return people.getOrDefault(sex, 0.0);
    }
}
