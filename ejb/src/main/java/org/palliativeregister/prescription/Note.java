package org.palliativeregister.prescription;

import java.io.Serializable;
import java.util.Objects;
import org.palliativeregister.crypto.ConfidentialText;

/**
 * A remark while it is typed, not yet checked. People write names into remarks: serialised (a page keeps it between two
 * requests) it is sealed.
 */
public final class Note implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConfidentialText words;

    private Note(ConfidentialText words) {
        this.words = words;
    }

    /** Null and blank are a note without words. */
    public static Note of(String typed) {
        return new Note(ConfidentialText.of(typed));
    }

    /** Null for none. */
    public String text() {
        return words == null ? null : words.value();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note that && Objects.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(words);
    }

    /** Without the words: what is printed ends in logs. */
    @Override
    public String toString() {
        return "Note";
    }
}
