package org.palliativeregister.patient;

import jakarta.persistence.Converter;
import org.palliativeregister.crypto.SealedConverter;
import org.palliativeregister.crypto.Unreadable;

/** Marks a sealed policy number. */
@Converter
public class SealedPolicy extends SealedConverter<OmsPolicy> {

    public SealedPolicy() {
        super(OmsPolicy.class);
    }

    @Override
    protected OmsPolicy readable(String text) {
        return OmsPolicy.read(text);
    }

    @Override
    protected OmsPolicy unreadable(Unreadable reason) {
        return OmsPolicy.unreadable(reason);
    }
}
