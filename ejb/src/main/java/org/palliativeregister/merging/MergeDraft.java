package org.palliativeregister.merging;

import java.io.Serializable;
import org.palliativeregister.crypto.ConfidentialText;

/** What is typed before two records are merged; serialised it is sealed. */
public final class MergeDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private ConfidentialText number;
    private ConfidentialText reason;

    private static String value(ConfidentialText text) {
        return text == null ? null : text.value();
    }

    /** Register number of the other record. */
    public String getNumber() {
        return value(number);
    }

    public void setNumber(String typed) {
        number = ConfidentialText.of(typed);
    }

    /** Why the two are of one person. */
    public String getReason() {
        return value(reason);
    }

    public void setReason(String typed) {
        reason = ConfidentialText.of(typed);
    }
}
