package org.palliativeregister.web.failure;

import jakarta.persistence.OptimisticLockException;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Overtaken;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.web.convert.Bearer;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.text.Texts;

/**
 * What the register refuses with a reason that the person can do something about.
 *
 * @param key of the sentence: names the rule
 * @param sentence tells the reason
 */
record Refusal(String key, String sentence) {

    /** The first refusal among an exception and its causes; empty if it is a fault. */
    static Optional<Refusal> of(Throwable thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation rule) {
                return Optional.of(say(locale, rule.key(), rule.arguments()));
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(say(locale, "failure.sameMoment"));
            }
            if (cause instanceof ChangedMeanwhile changed) {
                return Optional.of(
                        say(locale, "failure.changedMeanwhile", Bearer.of(changed.by()), moment(changed, locale)));
            }
        }
        return Optional.empty();
    }

    /**
     * Of an act on a page that was shown before: that the entry is there no more is a refusal too, and so is that others
     * were in the way, for the button can be pressed again.
     */
    static Optional<Refusal> ofAct(Throwable thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchEntry) {
                return Optional.of(say(locale, "failure.noSuchEntry"));
            }
            if (cause instanceof Overtaken) {
                return Optional.of(say(locale, "failure.overtaken"));
            }
        }
        return of(thrown, locale);
    }

    private static Refusal say(Locale locale, String key, Object... arguments) {
        return new Refusal(key, Texts.say(locale, key, arguments));
    }

    private static String moment(ChangedMeanwhile changed, Locale locale) {
        return new Formats(locale).dateTime(RegionTime.ofUtc(changed.at()));
    }
}
