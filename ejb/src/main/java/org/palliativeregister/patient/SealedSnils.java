package org.palliativeregister.patient;

import jakarta.persistence.Converter;
import org.palliativeregister.crypto.SealedConverter;
import org.palliativeregister.crypto.Unreadable;

/** Marks a sealed SNILS. */
@Converter
public class SealedSnils extends SealedConverter<Snils> {

    public SealedSnils() {
        super(Snils.class);
    }

    @Override
    protected Snils readable(String text) {
        return Snils.read(text);
    }

    @Override
    protected Snils unreadable(Unreadable reason) {
        return Snils.unreadable(reason);
    }
}
