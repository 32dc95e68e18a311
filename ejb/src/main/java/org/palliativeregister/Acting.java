package org.palliativeregister;

import java.util.concurrent.Callable;

/** Who acts in this thread, by principal; stamped on every entry that is written meanwhile. */
public final class Acting {

    private static final ThreadLocal<String> WHO = new ThreadLocal<>();

    private Acting() {}

    /** The principal of the act under way, {@code system} outside any act. */
    public static String who() {
        return WHO.get() == null ? "system" : WHO.get();
    }

    /** Whether an act is under way in this thread. */
    public static boolean underWay() {
        return WHO.get() != null;
    }

    /** Does {@code act} as {@code who}; an act inside an act keeps the outer one's principal. */
    public static <T> T as(String who, Callable<T> act) throws Exception {
        if (underWay()) {
            return act.call();
        }
        WHO.set(who);
        try {
            return act.call();
        } finally {
            WHO.remove();
        }
    }
}
