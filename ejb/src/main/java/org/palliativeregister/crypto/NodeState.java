package org.palliativeregister.crypto;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * A server that works on the database.
 *
 * @param startedAt by the clock of the database, in UTC
 * @param seenAt when it was last heard from
 * @param held names of the keys it holds
 * @param keystoreUnfit its keystore was exchanged for one that is not the register's; it works on with the one before
 * @param knownVersion of the state of the keys
 * @param oldestVersion under which work is still under way there
 * @param silent it is not heard from: it has fallen, or is cut off from the database
 */
public record NodeState(
        long id,
        String name,
        LocalDateTime startedAt,
        LocalDateTime seenAt,
        Set<String> held,
        boolean keystoreUnfit,
        long knownVersion,
        long oldestVersion,
        boolean silent) {}
