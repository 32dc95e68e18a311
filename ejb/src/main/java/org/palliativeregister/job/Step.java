package org.palliativeregister.job;

/**
 * How far a job is after a step.
 *
 * @param phase where it goes on
 * @param reached number of the last entry of that phase that is done
 * @param done entries done in all
 * @param leftOver entries that could not be done
 * @param kind whether there is more to do now, later, or not at all
 */
public record Step(String phase, long reached, long done, long leftOver, Kind kind) {

    /** What follows a step. */
    public enum Kind {
        /** The next step, after a pause as long as this one took. */
        MORE,
        /** Something must happen elsewhere first. */
        WAIT,
        /** Nothing. */
        END
    }

    /** Something else is waited for, and nothing was done. */
    public static Step waiting(Job job) {
        return new Step(job.getPhase(), job.getReached(), job.getDone(), job.getLeftOver(), Kind.WAIT);
    }

    /** The next phase, from its beginning. */
    public static Step to(String phase, Job job) {
        return new Step(phase, Long.MIN_VALUE, job.getDone(), job.getLeftOver(), Kind.MORE);
    }

    /** The same phase once more, where one step does not say how far it is. */
    public static Step again(Job job) {
        return new Step(job.getPhase(), job.getReached(), job.getDone(), job.getLeftOver(), Kind.MORE);
    }

    public static Step end(Job job) {
        return new Step(job.getPhase(), job.getReached(), job.getDone(), job.getLeftOver(), Kind.END);
    }
}
