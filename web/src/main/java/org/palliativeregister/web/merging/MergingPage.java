package org.palliativeregister.web.merging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.NewNumber;
import org.palliativeregister.merging.MergeDraft;
import org.palliativeregister.merging.MergeOrder;
import org.palliativeregister.merging.MergePreview;
import org.palliativeregister.merging.Merging;
import org.palliativeregister.merging.PassportPart;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.record.LastingStay;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.web.convert.DosageWords;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.convert.LocalNames;
import org.palliativeregister.web.failure.Elsewhere;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;

/** Another record of the same person, looked for by its number, compared, and merged into the one that was opened. */
@Named
@ViewScoped
public class MergingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Merging merging;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private LocalNames names;

    private final long number = NewNumber.draw();
    private final Map<PassportPart, Boolean> taken = new EnumMap<>(PassportPart.class);
    private final MergeDraft draft = new MergeDraft();
    private String id;
    private MergePreview seen;
    private boolean done;

    /** Refuses who may not see the patient of the address. */
    public void open() {
        recordKeeping.findRecord(id());
    }

    /** Shows the record of the number side by side with this one. */
    public void look() {
        seen = null;
        see(merging.preview(id(), draft.getNumber()));
    }

    /** What would be taken twice, in words. */
    public String getTwice() {
        return seen.twice().stream().map(new DosageWords()::medicament).collect(Collectors.joining("; "));
    }

    private void see(MergePreview preview) {
        seen = preview;
        taken.clear();
        preview.differing().forEach(part -> taken.put(part, preview.missing().contains(part)));
    }

    /**
     * Merges, unless somebody else changed one of the records meanwhile: then says what, and shows what is true now. Sent
     * once more it leads to the remaining record again.
     */
    public void merge() {
        if (!done) {
            MergePreview now = merging.preview(id(), seen.other().summary().number());
            if (isChanged(seen.kept(), now.kept()) || isChanged(seen.other(), now.other())) {
                see(now);
                return;
            }
            merging.merge(id(), seen.other().patientId(), order());
            done = true;
        }
        Notice.done("merging.done", seen.other().summary().number());
        Elsewhere.goOn("/patient/patient.xhtml?id=" + id());
    }

    private MergeOrder order() {
        return new MergeOrder(
                number, MergeOrder.Seen.of(seen.kept()), MergeOrder.Seen.of(seen.other()), chosen(), draft.getReason());
    }

    private static boolean isChanged(PatientSheet before, PatientSheet now) {
        MeanwhileChanges<PatientSheet> changes = new MeanwhileChanges<>(before, now);
        boolean passport =
                before.passportStamp().version() != now.passportStamp().version();
        boolean record = before.recordStamp().version() != now.recordStamp().version();
        if (passport) {
            changes.tellUndone(now.passportStamp().by(), now.passportStamp().at());
        } else if (record) {
            changes.tellUndone(now.recordStamp().by(), now.recordStamp().at());
        }
        return passport || record;
    }

    private Set<PassportPart> chosen() {
        Set<PassportPart> chosen = EnumSet.noneOf(PassportPart.class);
        taken.forEach((part, isTaken) -> {
            if (Boolean.TRUE.equals(isTaken)) {
                chosen.add(part);
            }
        });
        return chosen;
    }

    /** Every part of a passport, in the order of the forms. */
    public List<PassportPart> getParts() {
        return List.of(PassportPart.values());
    }

    /** Whether there is something to choose. */
    public boolean differs(PassportPart part) {
        return taken.containsKey(part);
    }

    /** Whether the two say there what one person hardly has twice. */
    public boolean isDoubtful(PassportPart part) {
        return seen.doubtful().contains(part);
    }

    /** The names of what makes one doubt, for a sentence. */
    public String getDoubts() {
        Formats formats = new Formats();
        return seen.doubtful().stream()
                .map(part -> formats.say("merging.part." + part))
                .collect(Collectors.joining(", "));
    }

    /** Whether the stay of the other record ends with the merge. */
    public boolean isStayEnding() {
        return seen.joined().lasting() == LastingStay.ENDS;
    }

    /** What a passport says there, as it is shown. */
    public String shown(PassportText text, PassportPart part) {
        Formats formats = new Formats();
        String value =
                switch (part) {
                    case SURNAME -> text.getSurname();
                    case GIVEN -> text.getGiven();
                    case PATRONYMIC -> text.getPatronymic();
                    case FORMER_SURNAME -> text.getFormerSurname();
                    case BIRTH_DATE -> formats.date(text.getBirthDate());
                    case SEX -> names.constant(text.getSex());
                    case SNILS -> text.getSnils();
                    case POLICY -> text.getPolicy();
                    case MUNICIPALITY -> names.municipality(text.getMunicipality());
                    case ADDRESS -> text.getAddress();
                    case PHONE -> text.getPhone();
                    case CONTACT -> text.getContact();
                };
        return value == null || value.isEmpty() ? "–" : value;
    }

    private long id() {
        return EntryNumber.required(id);
    }

    public String getId() {
        return id;
    }

    public void setId(String newId) {
        id = newId;
    }

    /** What is typed. */
    public MergeDraft getDraft() {
        return draft;
    }

    /** Null as long as nothing was looked for. */
    public MergePreview getSeen() {
        return seen;
    }

    /** Of each part in which the passports differ, whether it is taken from the other. */
    public Map<PassportPart, Boolean> getTaken() {
        return taken;
    }
}
