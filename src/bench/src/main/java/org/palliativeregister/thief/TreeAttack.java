package org.palliativeregister.thief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.palliativeregister.patient.Sex;

/**
 * Groups within groups are matched with beginnings of surnames from the top down: where a group of one fits a group of
 * the other best in the number of men, of women, and in the sizes of its parts.
 */
final class TreeAttack {

    /** Letters of the beginnings; the whole surname comes after the last. */
    static final List<Integer> LETTERS = List.of(2, 3, 4);

    private static final int PARTS = 12;
    private static final double NEARLY_NOBODY = 0.02;

    private final Tree names = new Tree("");
    private final String[] sexes;

    TreeAttack(Names known, String... sexes) {
        this.sexes = sexes;
        for (Sex sex : Sex.values()) {
            double here = Stream.of(sexes).filter(sex.name()::equals).count();
            for (String surname : known.byAlphabet(sex.name())) {
                double expected = known.count(sex.name(), surname) * here / known.people(sex.name());
                names.add(path(surname), sex.name(), expected, -1);
            }
        }
    }

    /** The beginnings of a surname, and the whole. */
    static List<String> path(String surname) {
        List<String> path = new ArrayList<>();
        LETTERS.forEach(letters -> path.add(surname.substring(0, Math.min(letters, surname.length()))));
        path.add(surname);
        return path;
    }

    /** @param columns that part the patients, the coarsest first, as many as {@link #path} has parts */
    String[] guesses(List<Column> columns) {
        Tree groups = new Tree("");
        for (int i = 0; i < sexes.length; i++) {
            int patient = i;
            if (columns.stream().allMatch(column -> column.values()[patient] != null)) {
                groups.add(
                        columns.stream()
                                .map(column -> String.valueOf(column.values()[patient]))
                                .toList(),
                        sexes[i],
                        1,
                        i);
            }
        }
        String[] guesses = new String[sexes.length];
        match(groups, names, guesses);
        return guesses;
    }

    private static void match(Tree group, Tree name, String... guesses) {
        if (name.parts().isEmpty()) {
            group.patients().forEach(patient -> guesses[patient] = name.name());
            return;
        }
        List<Tree> groups = List.copyOf(group.parts().values());
        List<Tree> candidates = List.copyOf(name.parts().values());
        List<double[]> parts = candidates.stream().map(TreeAttack::largestParts).toList();
        double[][] costs = new double[groups.size()][candidates.size()];
        for (int i = 0; i < costs.length; i++) {
            double[] seen = largestParts(groups.get(i));
            for (int j = 0; j < costs[i].length; j++) {
                costs[i][j] = cost(groups.get(i), candidates.get(j), seen, parts.get(j));
            }
        }
        int[] assigned = Assignment.of(costs);
        for (int i = 0; i < assigned.length; i++) {
            if (assigned[i] >= 0) {
                match(groups.get(i), candidates.get(assigned[i]), guesses);
            }
        }
    }

    private static double[] largestParts(Tree tree) {
        double[] sizes = new double[PARTS];
        double[] all = tree.parts().values().stream()
                .map(Tree::size)
                .sorted(Comparator.reverseOrder())
                .limit(PARTS)
                .mapToDouble(Double::doubleValue)
                .toArray();
        System.arraycopy(all, 0, sizes, 0, all.length);
        return sizes;
    }

    private static double cost(Tree group, Tree name, double[] seen, double... expected) {
        double cost = 0;
        for (Sex sex : Sex.values()) {
            cost += surprise(group.people(sex.name()), name.people(sex.name()));
        }
        for (int i = 0; i < PARTS; i++) {
            cost += surprise(seen[i], expected[i]);
        }
        return cost;
    }

    /** Minus the logarithm of Poisson's probability, without what is the same for every name. */
    private static double surprise(double seen, double expected) {
        double mean = Math.max(NEARLY_NOBODY, expected);
        return mean - seen * Math.log(mean);
    }
}
