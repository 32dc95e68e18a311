package org.palliativeregister.web.prescription;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Note;
import org.palliativeregister.prescription.Prescription;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.reference.Medicament;

/** What has been typed so far of dose, times and days; it may be incomplete. */
public class Dosing implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_INTERVAL = 72;

    private DosageKind kind = DosageKind.REGULAR;
    private BigDecimal dose;
    private Integer timesPerDay;
    private Integer intervalHours;
    private LocalDate from;
    private LocalDate to;
    private Note note = Note.of(null);

    /** Nothing yet, from today for thirty days. */
    Dosing(LocalDate today) {
        from = today;
        to = today.plusDays(USUAL_DAYS - 1L);
    }

    /** What is ordered already. */
    Dosing(Regimen regimen) {
        kind = regimen.dosage().getKind();
        dose = regimen.dosage().getDose();
        timesPerDay = regimen.dosage().getTimesPerDay();
        intervalHours = regimen.dosage().getIntervalHours();
        from = regimen.from();
        to = regimen.to();
        note = Note.of(regimen.note());
    }

    /** Takes from {@code now} what nobody has changed here since {@code before} was read; a dose and its times are one. */
    void takeUntouched(Regimen before, Regimen now) {
        Dosing was = new Dosing(before);
        Dosing is = new Dosing(now);
        if (isDosedLike(was)) {
            kind = is.kind;
            dose = is.dose;
            timesPerDay = is.timesPerDay;
            intervalHours = is.intervalHours;
        }
        from = Objects.equals(from, was.from) ? is.from : from;
        to = Objects.equals(to, was.to) ? is.to : to;
        note = note.equals(was.note) ? is.note : note;
    }

    private boolean isDosedLike(Dosing other) {
        return kind == other.kind
                && dose != null
                && dose.compareTo(other.dose) == 0
                && Objects.equals(timesPerDay, other.timesPerDay)
                && Objects.equals(intervalHours, other.intervalHours);
    }

    /** The way of taking that goes with the medicament, and its strength as the dose, which is right most often. */
    void suit(Medicament medicament) {
        kind = medicament.isPatch() ? DosageKind.PATCH : DosageKind.REGULAR;
        intervalHours = medicament.isPatch() ? USUAL_INTERVAL : null;
        dose = medicament.isPatch() ? medicament.getUnitContent() : null;
    }

    /** Whether it can be said in words. */
    public boolean isComplete() {
        return dose != null && (isPatch() ? intervalHours : timesPerDay) != null && isPeriod();
    }

    private boolean isPeriod() {
        return from != null && to != null && !to.isBefore(from) && days() <= Prescription.LONGEST;
    }

    /** Days covered, both ends counted; 0 without a period. */
    public long days() {
        return from == null || to == null || to.isBefore(from) ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** To be called when complete. */
    Dosage dosage() {
        return Dosage.of(kind, dose, timesPerDay, intervalHours);
    }

    /** To be called when complete. */
    Regimen regimen() {
        return new Regimen(dosage(), from, to, note.text());
    }

    /** The ways in which the medicament can be taken. */
    public List<DosageKind> kinds(Medicament medicament) {
        return medicament != null && medicament.isPatch()
                ? List.of(DosageKind.PATCH)
                : List.of(DosageKind.REGULAR, DosageKind.AS_NEEDED);
    }

    /** The numbers of times a day to choose from. */
    public List<Integer> getTimes() {
        return IntStream.rangeClosed(1, 24).boxed().toList();
    }

    /** The hours after which a patch is renewed to choose from. */
    public List<Integer> getIntervals() {
        return IntStream.concat(
                        IntStream.of(24, 48, 72, 84, 96, 120, 144, 168),
                        intervalHours == null ? IntStream.empty() : IntStream.of(intervalHours))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    public boolean isPatch() {
        return kind == DosageKind.PATCH;
    }

    public boolean isAsNeeded() {
        return kind == DosageKind.AS_NEEDED;
    }

    public DosageKind getKind() {
        return kind;
    }

    public void setKind(DosageKind kind) {
        this.kind = kind;
    }

    public BigDecimal getDose() {
        return dose;
    }

    public void setDose(BigDecimal dose) {
        this.dose = dose;
    }

    public Integer getTimesPerDay() {
        return timesPerDay;
    }

    public void setTimesPerDay(Integer timesPerDay) {
        this.timesPerDay = timesPerDay;
    }

    public Integer getIntervalHours() {
        return intervalHours;
    }

    public void setIntervalHours(Integer intervalHours) {
        this.intervalHours = intervalHours;
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

    public String getNote() {
        return note.text();
    }

    public void setNote(String note) {
        this.note = Note.of(note);
    }
}
