package org.palliativeregister.web.prescription;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.web.convert.EntryNumber;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.failure.MeanwhileChanges;
import org.palliativeregister.web.failure.Notice;
import org.primefaces.model.LazyDataModel;

/** The history of a patient's prescriptions: filtered, chosen from for a report, and each one stopped. */
@Named
@ViewScoped
public class PrescriptionTable implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private RecordKeeping records;

    private String patient;
    private boolean active;
    private LocalDate from;
    private LocalDate to;
    private PrescriptionStatus status;
    private boolean opioidsOnly;
    private PrescriptionRows rows;
    private List<PrescriptionRow> chosen = new ArrayList<>();
    private Stopping stopping;

    /** Looks whether the patient is there. */
    public void open() {
        active = records.findRecord(getPatientId()).getStatus() == RecordStatus.ACTIVE;
        rows = new PrescriptionRows(search, getPatientId());
    }

    /** Shows what fits the filter; what was chosen stays chosen. */
    public void apply() {
        if (from != null && to != null && to.isBefore(from)) {
            PageMessages.refuse("filter", Map.of("to", new Formats().say("rule.prescription.endBeforeStart")));
            return;
        }
        rows.filter(new HistoryFilter(from, to, status, opioidsOnly));
    }

    /** Shows everything again. */
    public void reset() {
        from = null;
        to = null;
        status = null;
        opioidsOnly = false;
        apply();
    }

    /** Chooses nothing. */
    public void unchoose() {
        chosen = new ArrayList<>();
    }

    /** Asks about stopping one. */
    public void ask(PrescriptionSummary prescription) {
        stopping = new Stopping(prescription);
    }

    /** Stops what was asked about, unless the day is wrong or somebody changed it meanwhile; sent twice, once. */
    public void stop() {
        requireThere();
        if (stopping == null || isStale() || isDayWrong()) {
            return;
        }
        PrescriptionSummary asked = stopping.getPrescription();
        prescribing.stop(asked.id(), asked.version(), stopping.getOn(), stopping.getReason(), stopping.getNote());
        stopping = null;
        Notice.said("prescription.stop.stopped");
    }

    /** A prescription that went to another record with a merge is no more stopped from here. */
    private void requireThere() {
        records.findRecord(getPatientId());
    }

    /** Shows in the dialog what stands there now; the next attempt goes through, unless there is nothing left to stop. */
    private boolean isStale() {
        PrescriptionSummary asked = stopping.getPrescription();
        PrescriptionSummary now = search.open(asked.id());
        MeanwhileChanges<PrescriptionSummary> changes = PrescriptionChanges.between(asked, now);
        if (changes.isEmpty() && now.running()) {
            return false;
        }
        String advice = now.running() ? "prescription.stop.again" : "prescription.stop.tooLate";
        stopping.overtakenBy(now, changes.text(now.changedBy(), now.changedAt()) + ". " + new Formats().say(advice));
        FacesContext.getCurrentInstance().validationFailed();
        return true;
    }

    private boolean isDayWrong() {
        LocalDate first = stopping.getPrescription().startsOn();
        LocalDate today = RegionTime.today();
        LocalDate last = stopping.getOn();
        boolean wrong = !stopping.isPlanned() && (last.isBefore(first) || last.isAfter(today));
        if (wrong) {
            Formats formats = new Formats();
            String sentence = formats.say("prescription.stop.on.wrong", formats.date(first), formats.date(today));
            PageMessages.refuse("stop-form", Map.of("on", sentence));
        }
        return wrong;
    }

    /** Whether a filter hides anything. */
    public boolean isFiltered() {
        return from != null || to != null || status != null || opioidsOnly;
    }

    /** How many there are without a filter. */
    public long getTotal() {
        return search.findCount(getPatientId(), HistoryFilter.ALL);
    }

    /** The states to choose from. */
    public PrescriptionStatus[] getStatuses() {
        return PrescriptionStatus.values();
    }

    /** Numbers of what was chosen, on whatever page. */
    public List<Long> getChosenIds() {
        return chosen.stream().map(PrescriptionRow::id).toList();
    }

    /** @throws NoSuchEntry when the address names no patient */
    public long getPatientId() {
        return EntryNumber.required(patient);
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    /** On the register: may be prescribed to. */
    public boolean isActive() {
        return active;
    }

    public LazyDataModel<PrescriptionRow> getRows() {
        return rows;
    }

    /** What was chosen, on whatever page, by number. */
    public List<PrescriptionRow> getChosen() {
        return chosen;
    }

    /** Keeps of each its number alone. */
    public void setChosen(List<PrescriptionRow> rows) {
        chosen = rows == null
                ? new ArrayList<>()
                : new ArrayList<>(rows.stream()
                        .map(row -> new PrescriptionRow(row.id(), null))
                        .toList());
    }

    public Stopping getStopping() {
        return stopping;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public PrescriptionStatus getStatus() {
        return status;
    }

    public void setStatus(PrescriptionStatus status) {
        this.status = status;
    }

    public boolean isOpioidsOnly() {
        return opioidsOnly;
    }

    public void setOpioidsOnly(boolean opioidsOnly) {
        this.opioidsOnly = opioidsOnly;
    }
}
