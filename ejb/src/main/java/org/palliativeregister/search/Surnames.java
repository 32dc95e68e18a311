package org.palliativeregister.search;

import java.util.Collections;
import org.palliativeregister.patient.CanonicalName;

/** Whether two surnames may be one that was heard or written differently. */
public final class Surnames {

    private Surnames() {}

    /** Whether they are equal or sound alike; of what has no letters that are known only equal ones are. */
    public static boolean areAlike(String one, String other) {
        String first = CanonicalName.of(one);
        String second = CanonicalName.of(other);
        return first.equals(second) || !Collections.disjoint(Sounds.asked(first), Sounds.of(second));
    }
}
