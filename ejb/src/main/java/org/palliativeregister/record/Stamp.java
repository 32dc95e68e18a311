package org.palliativeregister.record;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.palliativeregister.RegisterEntry;

/**
 * The state in which an entry was read.
 *
 * @param by login of who changed it last
 * @param at when, UTC
 */
public record Stamp(int version, String by, LocalDateTime at) implements Serializable {

    static Stamp of(RegisterEntry entry) {
        return new Stamp(entry.getVersion(), entry.getChangedBy(), entry.getChangedAt());
    }
}
