package org.palliativeregister.patient;

import jakarta.persistence.Converter;
import org.palliativeregister.crypto.SealedConverter;
import org.palliativeregister.crypto.Unreadable;

/** Marks a sealed name of a person. */
@Converter
public class SealedName extends SealedConverter<PersonName> {

    public SealedName() {
        super(PersonName.class);
    }

    @Override
    protected PersonName readable(String text) {
        return PersonName.read(text);
    }

    @Override
    protected PersonName unreadable(Unreadable reason) {
        return PersonName.unreadable(reason);
    }
}
