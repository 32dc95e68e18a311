package org.palliativeregister;

import jakarta.ejb.ApplicationException;

/** Nothing of that number is there for this caller: it does not exist, or is not in scope, and which is not told. */
@ApplicationException(rollback = true)
public class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchEntry() {
        super("no such entry in scope");
    }
}
