package org.palliativeregister.prescription;

import java.io.Serializable;
import org.palliativeregister.crypto.ConfidentialText;

/** The free texts of a prescription; sealed wherever they are stored, in a session too, and opened when they are shown. */
public final class Remarks implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConfidentialText note;
    private final ConfidentialText stopNote;

    Remarks(ConfidentialText note, ConfidentialText stopNote) {
        this.note = note;
        this.stopNote = stopNote;
    }

    /** Null for none or one that does not open. */
    public String getNote() {
        return opened(note);
    }

    /** Said when it was stopped; null for none or one that does not open. */
    public String getStopNote() {
        return opened(stopNote);
    }

    /** False when it does not open: damaged, or sealed with a key that is not there. */
    public boolean isNoteReadable() {
        return readable(note);
    }

    /** The same of what was said when it was stopped. */
    public boolean isStopNoteReadable() {
        return readable(stopNote);
    }

    private static boolean readable(ConfidentialText text) {
        return text == null || text.isReadable();
    }

    private static String opened(ConfidentialText text) {
        return text == null || !text.isReadable() ? null : text.value();
    }
}
