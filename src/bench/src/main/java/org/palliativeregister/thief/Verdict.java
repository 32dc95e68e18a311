package org.palliativeregister.thief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the attacks have brought, as a table, and whether it is more than was promised. */
final class Verdict {

    private static final double TARGET = 0.015;
    private static final double MIDDLE = 0.05;

    private final List<String> lines = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * An attack on the register itself.
     *
     * @param by what it was tried on when it brought most
     * @param tried on how many things
     */
    void tried(String attack, String by, int tried, double named) {
        boolean kept = named <= TARGET;
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.2f %% | %s |",
                attack,
                tried,
                by,
                named * 100,
                kept ? "yes" : "**no**"));
        require(kept, attack + " names " + named);
    }

    /** The same attack on what the register does not have: it must bring so much, or it is none. */
    void wouldBring(String leak, double named, double least) {
        lines.add(String.format(Locale.ROOT, "| %s | %.1f %% |", leak, named * 100));
        require(named >= least, leak + " ought to give away " + least + ", and gave " + named);
    }

    void correlates(String column, double correlation) {
        lines.add(String.format(
                Locale.ROOT,
                "The strongest rank correlation of any column with the alphabet: %.3f (%s).",
                correlation,
                column));
        require(Math.abs(correlation) <= MIDDLE, column + " follows the alphabet");
    }

    void require(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    void say(String line) {
        lines.add(line);
    }

    List<String> broken() {
        return broken;
    }

    String told() {
        return String.join("\n", lines) + "\n";
    }
}
