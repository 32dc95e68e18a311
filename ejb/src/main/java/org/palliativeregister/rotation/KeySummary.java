package org.palliativeregister.rotation;

import java.time.LocalDateTime;
import org.palliativeregister.crypto.KeyState;
import org.palliativeregister.job.Job;

/**
 * A key as the administrator sees it.
 *
 * @param servers how many servers there are
 * @param job what brings the register under it; null when there is none
 * @param mayBegin it can be put in use: every server holds it, and nothing else is changed
 * @param mayRetire nothing but values may keep it
 */
public record KeySummary(KeyState key, int servers, Job job, boolean mayBegin, boolean mayRetire) {

    /** Its name in the keystore, {@code data-2}. */
    public String alias() {
        return key.alias();
    }

    public boolean isRetired() {
        return key.isRetired();
    }

    /** When a server held it first, UTC. */
    public LocalDateTime knownSince() {
        return key.recordedAt();
    }

    /** How many servers hold it. */
    public int heldBy() {
        return key.heldBy();
    }

    /** {@code data}, {@code seal}, {@code index}, {@code audit}. */
    public String protects() {
        return key.alias().substring(0, key.alias().indexOf('-'));
    }

    /** For its words: {@code retired}, {@code inUse}, {@code alsoWritten}, {@code waiting} for use, {@code before}. */
    public String state() {
        if (key.isRetired()) {
            return "retired";
        }
        if (key.inUse()) {
            return "inUse";
        }
        return key.alsoWritten() ? "alsoWritten" : key.isNext() ? "waiting" : "before";
    }
}
