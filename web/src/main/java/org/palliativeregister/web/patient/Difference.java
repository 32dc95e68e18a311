package org.palliativeregister.web.patient;

import jakarta.faces.context.FacesContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.palliativeregister.record.Stamp;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.Notice;
import org.palliativeregister.web.text.Texts;

/**
 * What somebody else changed in an entry while it was open here for changing: told field by field, so that nobody
 * overwrites it unknowingly.
 */
final class Difference<T> {

    private final Locale locale =
            FacesContext.getCurrentInstance().getViewRoot().getLocale();
    private final T before;
    private final T now;
    private final List<String> fields = new ArrayList<>();

    Difference(T before, T now) {
        this.before = before;
        this.now = now;
    }

    /** Notes the field if it differs. */
    Difference<T> in(String labelKey, Function<T, String> field) {
        String was = field.apply(before);
        String is = field.apply(now);
        if (!Objects.equals(was, is)) {
            fields.add(Texts.say(locale, "patient.changed.field", Texts.say(locale, labelKey), or(was), or(is)));
        }
        return this;
    }

    private static String or(String value) {
        return value == null ? "–" : value;
    }

    /** A warning at the top of the page: who, when, and each field's old and new value. */
    void warn(Stamp stamp) {
        String when = new Formats(locale).dateTime(stamp.at().toInstant(ZoneOffset.UTC));
        Notice.warn("patient.changed", stamp.by(), when, String.join("; ", fields));
    }
}
