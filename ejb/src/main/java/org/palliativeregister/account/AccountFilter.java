package org.palliativeregister.account;

import java.util.Set;

/**
 * Which accounts are listed.
 *
 * @param text stands anywhere in the name, the login or the name of an institution; may be blank
 * @param active only those that work or only those that do not; null for all
 */
public record AccountFilter(String text, Boolean active) {

    Set<Boolean> states() {
        return active == null ? Set.of(true, false) : Set.of(active);
    }
}
