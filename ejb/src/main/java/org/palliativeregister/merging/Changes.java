package org.palliativeregister.merging;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.palliativeregister.crypto.ConfidentialText;

/** What a merge has made another value in the remaining record, by name: before and after. */
final class Changes {

    /** No text of a person has such characters in it. */
    private static final String BETWEEN = "\u0001";

    private static final String APART = "\u0002";

    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> after = new TreeMap<>();

    private Changes() {}

    /** Where a name is missing there was no value. */
    static Changes between(Map<String, String> before, Map<String, String> after) {
        Changes changes = new Changes();
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        names.forEach(name -> changes.add(name, before.get(name), after.get(name)));
        return changes;
    }

    private void add(String name, String was, String is) {
        before.put(name, was);
        after.put(name, is);
    }

    boolean isNone() {
        return before.isEmpty();
    }

    /** Null for no change. */
    ConfidentialText sealed() {
        return ConfidentialText.of(before.keySet().stream()
                .map(name -> name + BETWEEN + shown(before.get(name)) + BETWEEN + shown(after.get(name)))
                .collect(Collectors.joining(APART)));
    }

    private static String shown(String value) {
        return value == null ? "-" : "+" + value;
    }

    static Changes of(ConfidentialText sealed) {
        Changes changes = new Changes();
        if (sealed != null) {
            for (String change : sealed.value().split(APART)) {
                String[] parts = change.split(BETWEEN, -1);
                changes.add(parts[0], hidden(parts[1]), hidden(parts[2]));
            }
        }
        return changes;
    }

    private static String hidden(String shown) {
        return shown.startsWith("+") ? shown.substring(1) : null;
    }

    /** Which were given another value again since: they are left as they are. */
    Set<String> overtaken(Map<String, String> now) {
        return after.keySet().stream()
                .filter(name -> !Objects.equals(after.get(name), now.get(name)))
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values as they are to be once the merge is undone. */
    Map<String, String> undone(Map<String, String> now) {
        Map<String, String> undone = new TreeMap<>(now);
        before.forEach((name, was) -> {
            if (!Objects.equals(after.get(name), now.get(name))) {
                return;
            }
            if (was == null) {
                undone.remove(name);
            } else {
                undone.put(name, was);
            }
        });
        return undone;
    }
}
