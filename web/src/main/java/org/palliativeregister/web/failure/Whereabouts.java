package org.palliativeregister.web.failure;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Optional;
import org.palliativeregister.Permission;
import org.palliativeregister.record.MergedAway;
import org.palliativeregister.record.NoSuchPatient;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.Remaining;
import org.palliativeregister.web.text.Texts;

/**
 * Where somebody is found now whose record a page was about and that was merged into another: one answer for every page
 * that has a patient in its address.
 */
final class Whereabouts {

    /** The sentence at the head of a page, with the way to the remaining record. */
    static final class Led extends FacesMessage {

        private static final long serialVersionUID = 1L;

        private final String address;

        private Led(String sentence, String address) {
            super(SEVERITY_ERROR, sentence, sentence);
            this.address = address;
        }

        String address() {
            return address;
        }
    }

    private Whereabouts() {}

    /** Empty when the exception is about nobody who was merged, or the remaining record is not in scope. */
    static Optional<Remaining> of(Throwable thrown) {
        return missed(thrown).flatMap(records()::findRemaining);
    }

    /** Empty when the exception is about nobody whose record went out of the institutions of the account. */
    static Optional<MergedAway> awayOf(Throwable thrown) {
        return missed(thrown).flatMap(records()::findMergedAway);
    }

    private static RecordKeeping records() {
        return CDI.current().select(RecordKeeping.class).get();
    }

    private static Optional<Long> missed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoSuchPatient none) {
                return Optional.of(none.patientId());
            }
        }
        return Optional.empty();
    }

    /** What an act says that was done in a page of the record that went. */
    static FacesMessage told(Remaining remaining, Locale locale) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = Texts.say(
                locale,
                "failure.merged",
                remaining.number(),
                remaining.patient().number());
        return new Led(sentence, faces.getExternalContext().getRequestContextPath() + path(remaining));
    }

    /** Shows the remaining record instead, which says why. */
    static void leadTo(Remaining remaining) {
        Notice.doneOtherwise("patient.merged", remaining.number());
        Elsewhere.goOn(path(remaining));
    }

    /** Says where the record has gone, on a page that everybody has. */
    static void leadHome(MergedAway away) {
        Notice.doneOtherwise("patient.mergedAway", away.number(), away.remaining());
        Elsewhere.goOn("/worklist/home.xhtml");
    }

    /** The page of the patient, or of his prescriptions for who may see these alone. */
    private static String path(Remaining remaining) {
        boolean patients =
                FacesContext.getCurrentInstance().getExternalContext().isUserInRole(Permission.PATIENTS);
        return (patients ? "/patient/patient.xhtml?id=" : "/prescription/history.xhtml?patient=")
                + remaining.patientId();
    }
}
