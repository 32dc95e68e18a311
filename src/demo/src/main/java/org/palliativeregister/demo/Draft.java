package org.palliativeregister.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.StopReason;

/** A prescription of the invented register, as it is being written. */
final class Draft {

    /**
     * What it said until it was amended.
     *
     * @param on day of the amendment
     */
    record Before(Regimen regimen, BigDecimal dose, LocalDate ends, AmendReason reason, LocalDate on) {}

    private final LocalDate starts;
    private final List<Before> amendments = new ArrayList<>();
    private Regimen regimen;
    private BigDecimal dose;
    private LocalDate ends;
    private LocalDate stopped;
    private StopReason stopReason;
    private String stopNote;
    private String prescriber;

    Draft(Regimen regimen, BigDecimal dose, LocalDate starts, LocalDate ends) {
        this.regimen = regimen;
        this.dose = dose;
        this.starts = starts;
        this.ends = ends;
    }

    void prolong(LocalDate newEnd, LocalDate on) {
        amendments.add(new Before(regimen, dose, ends, AmendReason.PROLONGED, on));
        ends = newEnd;
    }

    void change(Regimen next, BigDecimal newDose, LocalDate newEnd, LocalDate on) {
        boolean more = newDose.multiply(BigDecimal.valueOf(next.times()))
                        .compareTo(dose.multiply(BigDecimal.valueOf(regimen.times())))
                > 0;
        AmendReason reason = more ? AmendReason.DOSE_INCREASED : AmendReason.DOSE_REDUCED;
        amendments.add(new Before(regimen, dose, ends, reason, on));
        regimen = next;
        dose = newDose;
        ends = newEnd;
    }

    /** The same, each prolongation written as a prescription of its own, as where nobody amends but repeats. */
    List<Draft> repeated() {
        List<Draft> pieces = new ArrayList<>();
        Draft piece = new Draft(regimen, dose, starts, ends);
        for (Before before : amendments) {
            if (before.reason() == AmendReason.PROLONGED && before.on().isAfter(piece.starts)) {
                piece.regimen = before.regimen();
                piece.dose = before.dose();
                piece.ends = before.on().minusDays(1);
                pieces.add(piece);
                piece = new Draft(regimen, dose, before.on(), ends);
            } else {
                piece.amendments.add(before);
            }
        }
        piece.stop(stopped, stopReason, stopNote);
        pieces.add(piece);
        return pieces;
    }

    void stop(LocalDate on, StopReason reason, String note) {
        stopped = on;
        stopReason = reason;
        stopNote = note;
    }

    void endsAlready(LocalDate end) {
        ends = end;
    }

    void by(String login) {
        prescriber = login;
    }

    boolean isStopped() {
        return stopped != null;
    }

    LocalDate lastDay() {
        return stopped != null && stopped.isBefore(ends) ? stopped : ends;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !starts.isAfter(to) && !lastDay().isBefore(from);
    }

    Regimen regimen() {
        return regimen;
    }

    BigDecimal dose() {
        return dose;
    }

    LocalDate starts() {
        return starts;
    }

    LocalDate ends() {
        return ends;
    }

    LocalDate stopped() {
        return stopped;
    }

    StopReason stopReason() {
        return stopReason;
    }

    String stopNote() {
        return stopNote;
    }

    String prescriber() {
        return prescriber;
    }

    List<Before> amendments() {
        return List.copyOf(amendments);
    }
}
