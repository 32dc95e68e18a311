package org.palliativeregister.crypto;

import jakarta.persistence.Converter;
import java.time.LocalDate;

/** Marks a sealed date. */
@Converter
public class SealedDate extends SealedConverter<ConfidentialDate> {

    public SealedDate() {
        super(ConfidentialDate.class);
    }

    @Override
    protected ConfidentialDate readable(String text) {
        return ConfidentialDate.of(LocalDate.parse(text));
    }

    @Override
    protected ConfidentialDate unreadable(Unreadable reason) {
        return ConfidentialDate.unreadable(reason);
    }
}
