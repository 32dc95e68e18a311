package org.palliativeregister.audit;

import java.util.List;

/** Bears the numbers of entries that are no patients; given to or returned by an act, they stand in its audit entry. */
public interface ConcernsSubjects {

    List<Subject> subjects();
}
