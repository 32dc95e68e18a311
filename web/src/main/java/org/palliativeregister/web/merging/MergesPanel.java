package org.palliativeregister.web.merging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palliativeregister.RegionTime;
import org.palliativeregister.merging.MergeSummary;
import org.palliativeregister.merging.Merging;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.Notice;

/** Which records were merged into that of a patient; the latest merge can be undone. */
@Named
@ViewScoped
public class MergesPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Merging merging;

    private long patientId;
    private List<MergeSummary> merges = List.of();

    /** @param id patient of the address */
    public void open(String id) {
        patientId = EntryNumber.required(id);
        merges = merging.findMerges(patientId);
    }

    /** Undoes the latest of those that are shown. */
    public String undo() {
        MergeSummary latest = getLatest();
        Set<String> left = merging.undo(patientId, latest.dissolvedId(), latest.version());
        if (left.isEmpty()) {
            Notice.done("merging.undone", latest.number());
        } else {
            Notice.doneOtherwise("merging.undone.left", latest.number(), named(left));
        }
        Set<String> shared = merging.findShared(patientId, latest.dissolvedId());
        if (!shared.isEmpty()) {
            Notice.doneOtherwise("merging.undone.shared", named(shared));
        }
        return "/patient/patient.xhtml?faces-redirect=true&id=" + patientId;
    }

    private static String named(Set<String> left) {
        Formats formats = new Formats();
        return left.stream().map(name -> formats.say("merging.part." + name)).collect(Collectors.joining(", "));
    }

    /** When, by the clock of the region. */
    public LocalDateTime moment(MergeSummary merge) {
        return RegionTime.ofUtc(merge.at());
    }

    /** The latest first. */
    public List<MergeSummary> getMerges() {
        return merges;
    }

    /** Null where there is none. */
    public MergeSummary getLatest() {
        return merges.isEmpty() ? null : merges.get(0);
    }
}
