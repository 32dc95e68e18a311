package org.palliativeregister.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.crypto.Unreadables;
import org.palliativeregister.inspection.InspectedPatients.Inspected;
import org.palliativeregister.job.Job;
import org.palliativeregister.job.Step;
import org.palliativeregister.job.Work;
import org.palliativeregister.patient.PassportCheck;
import org.palliativeregister.patient.PatientPassport;

/**
 * The check of the register: opens every passport, finds what is missing of a patient, puts right by what documents are
 * found, and has all servers read the names anew. It finds what something other than the register has changed in the
 * database, as far as that shows nowhere else.
 */
@ApplicationScoped
public class Inspection implements Work {

    private static final System.Logger LOG = System.getLogger(Inspection.class.getName());

    static final String KIND = "inspection";
    static final String SUBJECT = "register";
    static final String BEGUN = "begun";

    private static final int AT_ONCE = 200;
    /** Goes before the kind of entry whose texts are looked at. */
    private static final String TEXTS = "texts:";

    private static final int TEXTS_AT_ONCE = 500;
    private static final int MOST_NUMBERS = 1000;
    private static final int MOST_CHANGES = 2000;

    @Inject
    private InspectedPatients patients;

    @Inject
    private InspectedTexts texts;

    @Inject
    private PassportCheck passports;

    @Inject
    private Findings findings;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Step step(Job job) {
        if (job.getPhase().startsWith(TEXTS)) {
            return texts(job, job.getPhase().substring(TEXTS.length()));
        }
        return switch (job.getPhase()) {
            case BEGUN -> {
                findings.forget();
                yield Step.to("patients", job);
            }
            case "patients" -> patients(job);
            case "journal" -> passports.forgetChanges(MOST_CHANGES) > 0 ? Step.again(job) : Step.to("numbers", job);
            default -> end(job);
        };
    }

    private Step patients(Job job) {
        List<Inspected> some = patients.next(job.getReached(), AT_ONCE);
        if (some.isEmpty()) {
            return Step.to(TEXTS + InspectedTexts.firstKind(), job);
        }
        Map<Long, PatientPassport> opened = patients
                .passports(some.stream().map(Inspected::id).toList())
                .stream()
                .collect(Collectors.toMap(PatientPassport::getId, Function.identity()));
        Set<Long> mended = passports.mend(opened.values());
        long next = patients.nextNumber();
        for (Inspected patient : some) {
            look(patient, opened.get(patient.id()), mended.contains(patient.id()));
            if (patient.registerNumber() < 1 || patient.registerNumber() >= next) {
                note(FindingKind.NUMBER_UNKNOWN, patient.registerNumber());
            }
        }
        return new Step(
                job.getPhase(),
                some.get(some.size() - 1).id(),
                job.getDone() + some.size(),
                job.getLeftOver(),
                Step.Kind.MORE);
    }

    private Step texts(Job job, String kind) {
        List<RegisterEntry> some = texts.next(kind, job.getReached(), TEXTS_AT_ONCE);
        if (some.isEmpty()) {
            String next = InspectedTexts.kindAfter(kind);
            return Step.to(next == null ? "journal" : TEXTS + next, job);
        }
        some.stream()
                .filter(InspectedTexts::isDamaged)
                .forEach(entry -> note(FindingKind.TEXT_DAMAGED, texts.registerNumber(entry)));
        return new Step(
                job.getPhase(), some.get(some.size() - 1).getId(), job.getDone(), job.getLeftOver(), Step.Kind.MORE);
    }

    private void look(Inspected patient, PatientPassport passport, boolean mended) {
        if (!patient.hasRecord()) {
            note(FindingKind.RECORD_MISSING, patient.registerNumber());
            Unreadables.foundMissing(patients.patient(patient.id()), "record");
        }
        if (patient.hasUnknownMerge()) {
            note(FindingKind.MERGE_UNKNOWN, patient.registerNumber());
        }
        if (passport == null) {
            note(FindingKind.PASSPORT_MISSING, patient.registerNumber());
            PatientPassport.lost(patients.patient(patient.id()));
        } else if (passport.isDamaged()) {
            note(FindingKind.PASSPORT_DAMAGED, patient.registerNumber());
        } else if (mended) {
            note(FindingKind.DOCUMENTS_MENDED, patient.registerNumber());
        }
    }

    private Step end(Job job) {
        patients.missingNumbers(MOST_NUMBERS).forEach(number -> note(FindingKind.PATIENT_MISSING, number));
        passports.noteEverybody();
        Map<FindingKind, Long> counts = findings.counts();
        if (!counts.isEmpty()) {
            LOG.log(System.Logger.Level.WARNING, "The check of the register has found: {0}", counts);
        }
        return Step.end(job);
    }

    private void note(FindingKind kind, long registerNumber) {
        findings.add(new Finding(kind, registerNumber));
    }
}
