package org.palliativeregister.rotation;

import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.patient.Resealed;

/**
 * The way of a change through all tables with sealed values, in rounds: whatever is left after one was written meanwhile,
 * and there is another round, or it cannot be brought under the key.
 */
final class TableRounds {

    private TableRounds() {}

    /** Brings some rows of a table under the key: those after a number, in its order. */
    @FunctionalInterface
    interface Rows {
        Resealed next(String table, long after);
    }

    /**
     * One step.
     *
     * @param word the phase, which is {@code word:table}
     * @param others how much stands under other keys
     */
    static Step step(String word, Job job, Rows rows, LongSupplier others) {
        TreeSet<String> tables = new TreeSet<>(SealedColumns.byTable().keySet());
        String prefix = word + ":";
        if (!job.getPhase().startsWith(prefix)) {
            return new Step(prefix + tables.first(), Long.MIN_VALUE, job.getDone(), 0, Step.Kind.MORE);
        }
        String table = job.getPhase().substring(prefix.length());
        Resealed some = rows.next(table, job.getReached());
        if (some.reached() != null) {
            return on(job, some);
        }
        String next = tables.higher(table);
        if (next != null) {
            return Step.to(prefix + next, job);
        }
        return others.getAsLong() > job.getLeftOver() ? Step.to("again", job) : Step.end(job);
    }

    /** So far in the phase that is under way. */
    static Step on(Job job, Resealed some) {
        return new Step(
                job.getPhase(),
                some.reached(),
                job.getDone() + some.done(),
                job.getLeftOver() + some.leftOver(),
                Step.Kind.MORE);
    }
}
