package org.palliativeregister.search;

import java.io.Serializable;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.record.RecordStatus;

/**
 * What is asked of the search: what stands in the box, and whom to leave out. It names people, so that serialised (a
 * session keeps it) the text is sealed.
 *
 * @param text null for none
 * @param alike whether surnames are meant that sound like what was typed
 */
public record Inquiry(ConfidentialText text, SearchFilter filter, boolean alike) implements Serializable {

    /** How a search begins: everybody who is on the register. */
    public static final Inquiry BEGINNING = new Inquiry(null, SearchFilter.NONE.ofStatus(RecordStatus.ACTIVE), false);

    /** The same of another text; null for none. */
    public Inquiry of(String typed) {
        return new Inquiry(ConfidentialText.of(typed), filter, alike);
    }

    /** The same with another filter. */
    public Inquiry by(SearchFilter other) {
        return new Inquiry(text, other, alike);
    }

    /** The same by sound or by spelling. */
    public Inquiry alike(boolean bySound) {
        return new Inquiry(text, filter, bySound);
    }

    /** Without spaces at its ends; null for none. */
    public String typed() {
        return text == null ? null : text.value();
    }
}
