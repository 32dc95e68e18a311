package org.palliativeregister.job;

/** Whether a job goes on. */
public enum JobState {
    RUNNING,
    /** Stopped by somebody; goes on when told to. */
    PAUSED,
    /** Its steps failed several times in a row; goes on when told to. */
    FAILED,
    DONE
}
