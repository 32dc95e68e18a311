package org.palliativeregister.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palliativeregister.patient.CanonicalName;

/**
 * Words of a person's name as they were typed, canonical. The last one may be unfinished, and so may an initial; which
 * of them is the surname is not known.
 */
record NameWords(List<String> words) {

    /** Surname, given name, patronymic. */
    private static final int MOST = 3;

    private static final Set<String> BEFORE_APOSTROPHE = Set.of("О", "Д", "O", "D");

    /** One part of a name: the whole of it, or how it begins. */
    record Part(String text, boolean whole) {}

    /**
     * Surname, given name, patronymic in the orders in which people write them: each word may be the surname, what
     * stands before and behind it keeps its order or changes it; of three words the other two in either order.
     */
    List<List<Part>> orders() {
        List<List<Part>> orders = new ArrayList<>();
        for (int surname = 0; surname < words.size(); surname++) {
            List<Part> before = parts(0, surname);
            List<Part> behind = parts(surname + 1, words.size());
            addOrder(orders, part(surname), before, behind);
            addOrder(orders, part(surname), behind, before);
            if (words.size() == MOST) {
                List<Part> others =
                        Stream.concat(before.stream(), behind.stream()).toList();
                addOrder(orders, part(surname), others.subList(1, 2), others.subList(0, 1));
            }
        }
        return orders.stream().distinct().toList();
    }

    private static void addOrder(List<List<Part>> orders, Part surname, List<Part> next, List<Part> last) {
        List<Part> order = new ArrayList<>(List.of(surname));
        order.addAll(next);
        order.addAll(last);
        orders.add(order);
    }

    private List<Part> parts(int from, int to) {
        List<Part> parts = new ArrayList<>();
        for (int at = from; at < to; at++) {
            parts.add(part(at));
        }
        return parts;
    }

    private Part part(int at) {
        boolean initial = words.get(at).length() == 1;
        return new Part(words.get(at), !initial && at < words.size() - 1);
    }

    /**
     * The readings of the words: as typed, with two neighbours taken for the parts of one double name, with a
     * double name the other way round, and each of them with Latin letters that look like Cyrillic ones taken for these.
     */
    List<NameWords> readings() {
        List<NameWords> all = new ArrayList<>(List.of(this));
        for (int first = 0; first + 1 < words.size(); first++) {
            all.add(joined(first, "-"));
        }
        words.stream()
                .filter(word -> word.contains("-"))
                .forEach(word -> all.add(exchanged(word, CanonicalName.otherWayRound(word))));
        all.addAll(all.stream()
                .map(reading -> new NameWords(
                        reading.words.stream().map(CanonicalName::inCyrillic).toList()))
                .toList());
        return all.stream().distinct().toList();
    }

    private NameWords exchanged(String word, String other) {
        return new NameWords(
                words.stream().map(one -> one.equals(word) ? other : one).toList());
    }

    /** Two neighbours as one word. */
    NameWords joined(int first, String between) {
        List<String> fewer = new ArrayList<>(words);
        fewer.set(first, words.get(first) + between + fewer.remove(first + 1));
        return new NameWords(fewer);
    }

    /**
     * What may be meant where nobody fits: two neighbours written apart that belong together, two letters that are
     * initials without dots, a hyphen where a space stands. None for a single word without a hyphen.
     */
    List<NameWords> guesses() {
        List<NameWords> all = new ArrayList<>();
        for (int first = 0; first + 1 < words.size(); first++) {
            if (mayBelongTogether(words.get(first), words.get(first + 1))) {
                all.add(joined(first, ""));
            }
        }
        if (words.size() > 1) {
            all.add(new NameWords(words.stream().flatMap(NameWords::initials).toList()));
        }
        if (words.stream().anyMatch(word -> word.contains("-"))) {
            all.add(new NameWords(words.stream()
                    .flatMap(word -> Stream.of(word.split("-")))
                    .filter(part -> !part.isEmpty())
                    .toList()));
        }
        return all.stream()
                .flatMap(guess -> guess.readings().stream())
                .distinct()
                .toList();
    }

    /** An initial is never the end of a surname before it, nor the beginning of one but where an apostrophe was left out. */
    private static boolean mayBelongTogether(String word, String next) {
        return next.length() > 1 && (word.length() > 1 || BEFORE_APOSTROPHE.contains(word));
    }

    /** The ways in which a canonical surname may have been written: as it is, from each part on, its parts together. */
    static List<String> written(String surname) {
        List<String> ways = new ArrayList<>(List.of(surname, surname.replaceAll("[-' ]", "")));
        for (int at = 1; at < surname.length(); at++) {
            if ("-' ".indexOf(surname.charAt(at - 1)) >= 0) {
                ways.add(surname.substring(at));
            }
        }
        ways.add(surname.replace('-', ' '));
        return ways;
    }

    private static Stream<String> initials(String word) {
        return word.length() == 2 ? Stream.of(word.substring(0, 1), word.substring(1)) : Stream.of(word);
    }
}
