package org.palliativeregister.crypto;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;

/** A confidential value on its way to a session store or another node. */
record SealedForm(Class<? extends Confidential> type, Unreadable reason, byte[] sealed) implements Serializable {

    private static final String PLACE = "serialised";

    static SealedForm of(Confidential value) {
        byte[] sealed = value.isReadable() ? ColumnCipher.current().seal(PLACE, value.bytes()) : null;
        return new SealedForm(value.getClass(), value.getReason(), sealed);
    }

    private Object readResolve() throws ObjectStreamException {
        SealedConverter<?> converter = ColumnBinding.converterOf(type);
        if (converter == null) {
            throw new InvalidObjectException("no sealed column bears a " + type.getSimpleName());
        }
        return reason == null ? converter.open(PLACE, sealed) : converter.unreadable(reason);
    }
}
