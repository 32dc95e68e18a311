package org.palliativeregister.web.failure;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palliativeregister.web.convert.Bearer;
import org.palliativeregister.web.convert.Formats;

/**
 * What somebody else changed in an entry between the reading and the saving of a form: told field by field, so that
 * nobody overwrites it unknowingly. The form then takes over what has not been touched in it, and the next saving goes
 * through.
 */
public final class MeanwhileChanges<T> {

    private final Locale locale;
    private final T read;
    private final T now;
    private final List<String> fields = new ArrayList<>();

    /** Told in the language of the page. */
    public MeanwhileChanges(T read, T now) {
        this(FacesContext.getCurrentInstance().getViewRoot().getLocale(), read, now);
    }

    /**
     * @param read the entry as it was when the form was opened
     * @param now the entry as it stands in the register
     */
    MeanwhileChanges(Locale locale, T read, T now) {
        this.locale = locale;
        this.read = read;
        this.now = now;
    }

    /**
     * Notes a field if it differs.
     *
     * @param labelKey of the field
     * @param shown its value as the page shows it; null or empty for none
     */
    public MeanwhileChanges<T> in(String labelKey, Function<T, String> shown) {
        String was = dash(shown.apply(read));
        String is = dash(shown.apply(now));
        if (!was.equals(is)) {
            Formats formats = new Formats(locale);
            fields.add(formats.say("failure.meanwhile.field", formats.say(labelKey), was, is));
        }
        return this;
    }

    private static String dash(String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }

    /** No field of the form differs, whatever else may have happened to the entry. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * Warns at the head of the page of a form that is about to take over what has not been touched in it.
     *
     * @param login of who changed the entry last
     * @return whether there was anything to tell; then nothing is to be saved yet
     */
    public boolean tell(String login, Instant when) {
        if (isEmpty()) {
            return false;
        }
        refuse(head(Bearer.of(login), when), "failure.meanwhile.kept");
        return true;
    }

    /** The same, of a moment in UTC. */
    public boolean tell(String login, LocalDateTime utc) {
        return tell(login, utc.toInstant(ZoneOffset.UTC));
    }

    /**
     * Warns that an act has not been done, because what it was pressed on has changed since, if only in what no page
     * shows: it is for the person to decide anew.
     */
    public void tellUndone(String login, Instant when) {
        refuse(head(Bearer.of(login), when), "failure.meanwhile.undone");
    }

    /** The same, of a moment in UTC. */
    public void tellUndone(String login, LocalDateTime utc) {
        tellUndone(login, utc.toInstant(ZoneOffset.UTC));
    }

    /** Warns of what has become pointless: nothing is left that could be pressed again. */
    public void tellOnly(String login, LocalDateTime utc) {
        refuse(head(Bearer.of(login), utc.toInstant(ZoneOffset.UTC)));
    }

    /** Everything in one text, for a dialog that lies over the head of the page. */
    public String text(String login, LocalDateTime utc) {
        return text(Bearer.of(login), utc.toInstant(ZoneOffset.UTC));
    }

    /** @param who by name */
    String text(String who, Instant when) {
        return head(who, when) + " " + String.join("; ", fields);
    }

    private String head(String who, Instant when) {
        Formats formats = new Formats(locale);
        return formats.say("failure.meanwhile", who, formats.dateTime(when));
    }

    private void refuse(String head, String adviceKey) {
        refuse(head + " " + new Formats(locale).say(adviceKey));
    }

    private void refuse(String first) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Stream.concat(Stream.of(first), fields.stream())
                .forEach(sentence -> PageHead.refuse(faces, FacesMessage.SEVERITY_WARN, sentence));
    }
}
