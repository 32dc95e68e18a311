package org.palliativeregister.web.failure;

import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.palliativeregister.web.convert.Formats;

/** What somebody else changed in an entry between the reading and the saving of a form. */
public final class MeanwhileChanges {

    private final Map<String, String> read;
    private final Map<String, String> now;

    /**
     * @param read by key of the field's label: the value as it was shown when the form was opened
     * @param now the same as it stands in the register
     */
    public MeanwhileChanges(Map<String, String> read, Map<String, String> now) {
        this.read = read;
        this.now = now;
    }

    /** Tells who changed the entry, when, and every field before and after; false if no field of the form differs. */
    public boolean tell(String who, Instant when) {
        List<String> changed = now.keySet().stream()
                .filter(field -> !now.get(field).equals(read.get(field)))
                .toList();
        if (changed.isEmpty()) {
            return false;
        }
        Formats formats = new Formats();
        Notice.warn("failure.meanwhile", who, formats.dateTime(when));
        changed.forEach(field -> Notice.warn(
                "failure.meanwhile.field", formats.say(field), dash(read.get(field)), dash(now.get(field))));
        FacesContext.getCurrentInstance().validationFailed();
        return true;
    }

    private static String dash(String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }
}
