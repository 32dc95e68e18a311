package org.palliativeregister;

import jakarta.ejb.ApplicationException;

/** Nothing of that number is there for this caller: it does not exist, or is not in scope, and which is not told. */
@ApplicationException(rollback = true)
public class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    public NoSuchEntry() {
        this(null);
    }

    /** @param kind of which it would be, as the audit names it, {@code institution}; null where the caller knows */
    public NoSuchEntry(String kind) {
        super("no such entry in scope");
        this.kind = kind;
    }

    public String kind() {
        return kind;
    }
}
