package org.palliativeregister;

import java.sql.SQLException;
import java.util.Set;

/** Tells from what was thrown that two transactions were in each other's way, and not that something is wrong. */
public final class Clash {

    /** Of MariaDB: a lock that did not come in time, a deadlock (in a cluster also at commit), a row that is newer. */
    private static final Set<Integer> ERRORS = Set.of(1205, 1213, 1020);

    /** Serialisation failure. */
    private static final String STATE = "40001";

    private static final int DUPLICATE = 1062;
    private static final int DEEPEST = 12;

    private Clash() {}

    /** Whether it is, or was caused by, a clash. */
    public static boolean isIn(Throwable thrown) {
        return isIn(thrown, 0);
    }

    private static boolean isIn(Throwable thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return false;
        }
        if (thrown instanceof Overtaken || thrown instanceof SQLException refused && isClash(refused)) {
            return true;
        }
        for (Throwable beside : thrown.getSuppressed()) {
            if (isIn(beside, depth + 1)) {
                return true;
            }
        }
        return isIn(thrown.getCause(), depth + 1);
    }

    /** The same number twice means that another has just written this very entry: looked at again, it is there. */
    private static boolean isClash(SQLException refused) {
        boolean sameNumber = refused.getErrorCode() == DUPLICATE
                && refused.getMessage() != null
                && refused.getMessage().contains("for key 'PRIMARY'");
        return ERRORS.contains(refused.getErrorCode()) || STATE.equals(refused.getSQLState()) || sameNumber;
    }
}
