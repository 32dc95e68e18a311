package org.palliativeregister.rotation;

import java.util.List;
import org.palliativeregister.audit.ConcernsSubjects;
import org.palliativeregister.audit.Subject;

/**
 * A key, by its name in the keystore.
 *
 * @param alias {@code data-2}
 */
public record KeyName(String alias) implements ConcernsSubjects {

    @Override
    public List<Subject> subjects() {
        return List.of(new Subject("key", alias));
    }
}
