package org.palliativeregister.crypto;

import jakarta.ejb.ApplicationException;

/** A value that does not open was used or about to be saved; showing it as unreadable is all that can be done with it. */
@ApplicationException(rollback = true)
public class UnreadableValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableValue(Unreadable reason) {
        super(reason.name());
    }
}
