package org.palliativeregister.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.palliativeregister.patient.Sex;

/** Names by how often they occur, with some of Karelia's own and some of the rarest kinds. */
final class Names {

    /** {@code sex} of the form: M, F, or - for either. */
    private record Surname(String form, String sex, long count) {}

    private record Given(String form, String sex, long count, int from, int to) {

        boolean used(Sex wanted, int year) {
            return sex.equals(letter(wanted)) && year >= from && year <= to;
        }
    }

    private final Map<Sex, Pool<Surname>> surnames = new TreeMap<>();
    private final List<Given> givens = givens("given-names");
    private final List<Given> patronymics = givens("patronymics");
    private final List<List<String>> karelianSurnames = Table.read("karelian-surnames");
    private final List<List<String>> karelianGivens = Table.read("karelian-given-names");
    private final List<List<String>> karelianPatronymics = Table.read("karelian-patronymics");
    private final List<List<String>> rare = Table.read("rare-persons");
    private final Map<String, Pool<Given>> pools = new ConcurrentHashMap<>();

    Names() {
        List<Surname> all = Table.read("surnames").stream()
                .map(row -> new Surname(row.get(0), row.get(1), Long.parseLong(row.get(2))))
                .toList();
        for (Sex sex : Sex.values()) {
            List<Surname> fitting = all.stream()
                    .filter(s -> s.sex.equals("-") || s.sex.equals(letter(sex)))
                    .toList();
            surnames.put(sex, new Pool<>(fitting, Names::weight));
        }
    }

    InventedName of(Dice dice, Sex sex, int year) {
        if (dice.below(300) < 3) {
            InventedName person = rare(dice, sex);
            if (person != null) {
                return person;
            }
        }
        return dice.chance(3) ? karelian(dice, sex, year) : usual(dice, sex, year);
    }

    private InventedName usual(Dice dice, Sex sex, int year) {
        String surname = surname(dice, sex);
        boolean twofold = sex == Sex.FEMALE && dice.below(100) < 1 && !surname.contains("-");
        String former = formerly(dice, sex, year, surname);
        return new InventedName(
                twofold ? surname + "-" + surname(dice, sex) : surname,
                pool("g", givens, sex, year).draw(dice).form,
                pool("p", patronymics, sex, year).draw(dice).form,
                former);
    }

    private String surname(Dice dice, Sex sex) {
        return surnames.get(sex).draw(dice).form;
    }

    private String formerly(Dice dice, Sex sex, int year, String now) {
        String former = surname(dice, sex);
        boolean married = sex == Sex.FEMALE && year < 2000 && dice.chance(22);
        return married && !former.equals(now) ? former : null;
    }

    private InventedName karelian(Dice dice, Sex sex, int year) {
        int form = sex == Sex.MALE ? 0 : 1;
        String surname = dice.pick(karelianSurnames).get(form);
        if (year >= 1958 || dice.chance(35)) {
            InventedName usual = usual(dice, sex, year);
            return new InventedName(surname, usual.given(), usual.patronymic(), null);
        }
        List<List<String>> given = karelianGivens.stream()
                .filter(row -> row.get(1).equals(letter(sex)))
                .toList();
        return new InventedName(
                surname, dice.pick(given).get(0), dice.pick(karelianPatronymics).get(form), null);
    }

    private InventedName rare(Dice dice, Sex sex) {
        List<String> row = dice.pick(rare);
        return row.get(0).equals(letter(sex))
                ? new InventedName(row.get(1), row.get(2), row.get(3).isEmpty() ? null : row.get(3), null)
                : null;
    }

    private Pool<Given> pool(String kind, List<Given> from, Sex sex, int year) {
        return pools.computeIfAbsent(
                kind + sex + year,
                any -> new Pool<>(from.stream().filter(g -> g.used(sex, year)).toList(), Given::count));
    }

    private static long weight(Surname surname) {
        return surname.sex.equals("-") ? Math.max(1, surname.count / 4) : surname.count;
    }

    private static List<Given> givens(String table) {
        return Table.read(table).stream()
                .map(row -> new Given(
                        row.get(0),
                        row.get(1),
                        Long.parseLong(row.get(2)),
                        Integer.parseInt(row.get(3)),
                        Integer.parseInt(row.get(4))))
                .toList();
    }

    static String letter(Sex sex) {
        return sex == Sex.MALE ? "M" : "F";
    }
}
