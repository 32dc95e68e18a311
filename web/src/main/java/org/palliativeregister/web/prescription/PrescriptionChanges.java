package org.palliativeregister.web.prescription;

import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.MeanwhileChanges;

/** What somebody can do to a prescription while it is open for amending or stopping; that days pass is nobody's doing. */
final class PrescriptionChanges {

    private PrescriptionChanges() {}

    static MeanwhileChanges<PrescriptionSummary> between(PrescriptionSummary read, PrescriptionSummary now) {
        Formats formats = new Formats();
        DosageWords words = new DosageWords();
        LocalNames names = new LocalNames();
        return new MeanwhileChanges<>(read, now)
                .in("prescription.kind", one -> words.dosage(one.medicament(), one.dosage()))
                .in("prescription.from", one -> formats.date(one.startsOn()))
                .in("prescription.to", one -> formats.date(one.endsOn()))
                .in("prescription.note", one -> one.remarks().getNote())
                .in(
                        "prescription.history.status",
                        one -> one.stoppedOn() == null
                                ? formats.say("prescription.history.notStopped")
                                : names.constant(one.status()));
    }
}
