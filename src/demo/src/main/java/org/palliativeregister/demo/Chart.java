package org.palliativeregister.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.palliativeregister.prescription.Prescription;
import org.palliativeregister.prescription.StopReason;

/** The prescriptions of one patient; takes only what the patient may have together with the rest. */
final class Chart {

    static final int MOST = 12;

    private static final int OPEN = 120;

    private final Sufferer sufferer;
    private final Handbook handbook;
    private final Dice dice;
    private final List<Draft> drafts = new ArrayList<>();

    Chart(Sufferer sufferer, Handbook handbook, Dice dice) {
        this.sufferer = sufferer;
        this.handbook = handbook;
        this.dice = dice;
    }

    /** Whether the patient may have it from {@code from} to {@code until}; null for an end that is open. */
    boolean fits(Regimen regimen, LocalDate from, LocalDate until) {
        LocalDate last = last(regimen, from, until);
        return sufferer.mayHave(regimen)
                && drafts.stream()
                        .filter(draft -> draft.overlaps(from, last))
                        .allMatch(draft -> handbook.together(draft.regimen(), regimen)
                                && draft.amendments().stream()
                                        .allMatch(before -> handbook.together(before.regimen(), regimen)));
    }

    private LocalDate last(Regimen regimen, LocalDate from, LocalDate until) {
        LocalDate end = until == null ? sufferer.stay().lastDay().plusDays(OPEN) : until;
        LocalDate course = from.plusDays(regimen.days() - 1L);
        return regimen.course() && course.isBefore(end) ? course : end;
    }

    /** Writes it so that it covers the time until {@code until}, or until now where that is null. */
    Draft write(Regimen regimen, LocalDate from, LocalDate until) {
        LocalDate goal = until == null ? sufferer.stay().lastDay() : until;
        Draft draft = new Draft(regimen, dose(regimen), from, from.plusDays(span(regimen, from, goal) - 1L));
        drafts.add(draft);
        return regimen.course() ? draft : extend(draft, goal);
    }

    private BigDecimal dose(Regimen regimen) {
        return regimen.doseFor(sufferer.kilograms());
    }

    /** Longer for what is taken for months: nobody writes a diuretic every month. */
    private int span(Regimen regimen, LocalDate from, LocalDate goal) {
        long needed = ChronoUnit.DAYS.between(from, goal) + 1;
        if (regimen.course() || needed <= 100) {
            return regimen.days();
        }
        return Math.max(regimen.days(), needed > 260 ? 120 : 60);
    }

    /** Prolongs it, or writes it anew, until it covers {@code goal}; the draft that does. */
    Draft extend(Draft draft, LocalDate goal) {
        Draft last = draft;
        while (last.ends().isBefore(goal)) {
            int span = span(last.regimen(), last.starts(), goal);
            LocalDate end = last.ends().plusDays(span);
            if (needsNew(last, end)) {
                last = new Draft(last.regimen(), last.dose(), last.ends().plusDays(1), end);
                drafts.add(last);
            } else {
                last.prolong(end, last.ends().minusDays(dice.below(3)));
            }
        }
        return last;
    }

    private boolean needsNew(Draft draft, LocalDate end) {
        boolean tooLong = ChronoUnit.DAYS.between(draft.starts(), end) >= Prescription.LONGEST;
        boolean usual = draft.amendments().size() >= 3 || dice.chance(35);
        return tooLong || usual && drafts.size() < MOST - 3;
    }

    /** The next step: an amendment where only the dose changes, otherwise a new prescription in the old one's place. */
    Draft step(Draft current, Regimen next, LocalDate from, LocalDate until) {
        if (current.regimen().sameMedicament(next)
                && current.regimen().kind() == next.kind()
                && ChronoUnit.DAYS.between(current.starts(), from) < 200) {
            LocalDate end = from.plusDays(next.days() - 1L);
            current.change(next, dose(next), end.isAfter(current.ends()) ? end : current.ends(), from);
            return extend(current, until == null ? sufferer.stay().lastDay() : until);
        }
        StopReason reason = whyReplaced(current.regimen(), next);
        String note =
                reason == StopReason.REPLACED ? "Повышение дозы." : Remarks.onStop(dice, current.regimen(), reason);
        current.stop(from.minusDays(1), reason, note);
        return write(next, from, until);
    }

    private StopReason whyReplaced(Regimen old, Regimen next) {
        if (old.substance().equals(next.substance())) {
            return StopReason.REPLACED;
        }
        return dice.chance(20) ? StopReason.SIDE_EFFECT : StopReason.NOT_EFFECTIVE;
    }

    List<Draft> all() {
        return drafts.stream()
                .sorted(Comparator.comparing(Draft::starts)
                        .thenComparing(draft -> draft.regimen().key()))
                .toList();
    }

    List<Draft> those(Predicate<Regimen> kind) {
        return all().stream().filter(draft -> kind.test(draft.regimen())).toList();
    }

    int size() {
        return drafts.size();
    }

    void add(Draft draft) {
        drafts.add(draft);
    }
}
