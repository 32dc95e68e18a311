package org.palliativeregister;

import jakarta.ejb.ApplicationException;
import java.time.LocalDateTime;

/** Somebody else changed the entry since it was read for changing; nothing was overwritten. */
@ApplicationException(rollback = true)
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String by;
    private final LocalDateTime at;

    ChangedMeanwhile(RegisterEntry entry) {
        super("changed meanwhile: " + entry);
        by = entry.getChangedBy();
        at = entry.getChangedAt();
    }

    /** The login of who changed it. */
    public String by() {
        return by;
    }

    /** When, UTC. */
    public LocalDateTime at() {
        return at;
    }
}
