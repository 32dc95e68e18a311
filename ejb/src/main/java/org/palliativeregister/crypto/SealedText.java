package org.palliativeregister.crypto;

import jakarta.persistence.Converter;

/** Marks a sealed free text. */
@Converter
public class SealedText extends SealedConverter<ConfidentialText> {

    public SealedText() {
        super(ConfidentialText.class);
    }

    @Override
    protected ConfidentialText readable(String text) {
        return ConfidentialText.of(text);
    }

    @Override
    protected ConfidentialText unreadable(Unreadable reason) {
        return ConfidentialText.unreadable(reason);
    }
}
