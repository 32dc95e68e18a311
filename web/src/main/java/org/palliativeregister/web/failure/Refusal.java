package org.palliativeregister.web.failure;

import jakarta.faces.application.FacesMessage;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.web.text.Texts;

/** What the register refuses with a reason that the person can do something about. */
final class Refusal {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private Refusal() {}

    /** The sentence for the first refusal among an exception and its causes; empty if it is a fault. */
    static Optional<FacesMessage> sentence(Throwable thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation rule) {
                return Optional.of(error(Texts.say(locale, rule.key(), rule.arguments())));
            }
            if (cause instanceof ChangedMeanwhile changed) {
                return Optional.of(error(Texts.say(locale, "failure.changedMeanwhile", changed.by(), moment(changed))));
            }
        }
        return Optional.empty();
    }

    private static String moment(ChangedMeanwhile changed) {
        return MOMENT.format(RegionTime.ofUtc(changed.at()));
    }

    private static FacesMessage error(String sentence) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
    }
}
