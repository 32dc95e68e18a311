package org.palliativeregister.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the invented doctors know: illnesses, regimens, ladders, what is not given together. */
final class Handbook {

    private record Pair(String one, String other) {

        boolean joins(Regimen a, Regimen b) {
            return names(one, a) && names(other, b) || names(one, b) && names(other, a);
        }

        private static boolean names(String name, Regimen regimen) {
            return name.equals(regimen.substance()) || name.equals(regimen.group());
        }
    }

    private final Map<String, Regimen> regimens = Table.read("regimens").stream()
            .map(Regimen::of)
            .collect(Collectors.toUnmodifiableMap(Regimen::key, Function.identity()));
    private final Map<String, List<Regimen>> byProblem = Table.read("regimens").stream()
            .map(row -> regimens.get(row.get(0)))
            .collect(Collectors.groupingBy(Regimen::problem));
    private final Map<String, Illness.Group> groups = Table.read("groups").stream()
            .map(Illness.Group::of)
            .collect(Collectors.toUnmodifiableMap(Illness.Group::name, Function.identity()));
    private final List<Ladder> ladders =
            Table.read("ladders").stream().map(this::ladder).toList();
    private final List<Pair> apart = Table.read("interactions").stream()
            .map(row -> new Pair(row.get(0), row.get(1)))
            .toList();
    private final Map<String, List<Regimen>> rescues = Table.read("rescues").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> named(row.get(2))));
    private final Map<String, Integer> rescueDoses = Table.read("rescues").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Integer.valueOf(row.get(1))));
    private final Pool<Illness> illnesses =
            new Pool<>(Table.read("illnesses").stream().map(this::illness).toList(), Illness::weight);
    private final Pool<Allergy> allergies = new Pool<>(
            Table.read("allergies").stream()
                    .map(row -> new Allergy(row.get(0), Table.set(row.get(1), ","), Long.parseLong(row.get(2))))
                    .toList(),
            Allergy::weight);

    Collection<Regimen> regimens() {
        return regimens.values();
    }

    Illness illness(Dice dice) {
        return illnesses.draw(dice);
    }

    Allergy allergy(Dice dice) {
        return allergies.draw(dice);
    }

    List<Regimen> against(String problem) {
        return byProblem.getOrDefault(problem, List.of());
    }

    List<Ladder> ladders(String problem, Sufferer sufferer) {
        return ladders.stream()
                .filter(ladder -> ladder.problem().equals(problem) && ladder.suits(sufferer))
                .toList();
    }

    /** For breakthrough pain under that background; none under weak opioids. */
    List<Regimen> rescues(Regimen background) {
        return rescues.getOrDefault(background.key(), List.of());
    }

    /** Milligrams of oral morphine at once that belong to that background; 0 for a weak one. */
    int rescueDose(Regimen background) {
        return rescueDoses.getOrDefault(background.key(), 0);
    }

    boolean together(Regimen one, Regimen other) {
        return !one.group().equals(other.group()) && apart.stream().noneMatch(pair -> pair.joins(one, other));
    }

    private List<Regimen> named(String keys) {
        return Table.words(keys).stream().map(regimens::get).toList();
    }

    private Illness illness(List<String> row) {
        return new Illness(
                row.get(0),
                Long.parseLong(row.get(1)),
                row.get(2),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(row.get(6)),
                groups.get(row.get(7)));
    }

    private Ladder ladder(List<String> row) {
        String[] ages = row.get(3).split("-");
        return new Ladder(
                row.get(0),
                row.get(1),
                Long.parseLong(row.get(2)),
                Integer.parseInt(ages[0]),
                Integer.parseInt(ages[1]),
                Set.copyOf(Table.split(row.get(4), ",")),
                Set.copyOf(Table.split(row.get(5), ",")),
                named(row.get(6)));
    }
}
