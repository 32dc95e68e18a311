package org.palliativeregister.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.palliativeregister.prescription.StopReason;

/** The last days: what is stopped with death or exclusion, what is given to the dying, what is planned for the living. */
final class Ending {

    private static final Set<String> STAYS =
            Set.of("opioid", "rescue", "osmotic", "stimulant", "loop", "potassium", "riluzole");

    private final Sufferer sufferer;
    private final Stay stay;
    private final Handbook handbook;
    private final Dice dice;
    private final Chart chart;

    Ending(Sufferer sufferer, Handbook handbook, Dice dice, Chart chart) {
        this.sufferer = sufferer;
        this.handbook = handbook;
        this.dice = dice;
        this.chart = chart;
        stay = sufferer.stay();
    }

    void conclude() {
        stopSome();
        if (stay.lasts()) {
            writeTwice();
            planNext();
            forgetOne();
        } else {
            if (stay.endsInDeath() && sufferer.ward() && stay.days() > 6) {
                easeDying();
            }
            stopAll();
        }
    }

    private void stopSome() {
        for (Draft draft : chart.all()) {
            LocalDate last = draft.lastDay().isBefore(stay.lastDay()) ? draft.lastDay() : stay.lastDay();
            long days = last.toEpochDay() - draft.starts().toEpochDay();
            boolean may = !STAYS.contains(draft.regimen().group())
                    && draft.amendments().isEmpty();
            if (may && !draft.isStopped() && days > 6 && dice.chance(14)) {
                StopReason reason = dice.pick(List.of(
                        StopReason.NO_LONGER_NEEDED,
                        StopReason.NO_LONGER_NEEDED,
                        StopReason.SIDE_EFFECT,
                        StopReason.PATIENT_REFUSED));
                draft.stop(
                        draft.starts().plusDays(dice.between(2, (int) days - 1)),
                        reason,
                        Remarks.onStop(dice, draft.regimen(), reason));
            }
        }
    }

    private void writeTwice() {
        if (chart.size() > 0 && chart.size() < Chart.MOST && dice.chance(3)) {
            Draft first = chart.all().get(0);
            Draft twin = new Draft(
                    first.regimen(),
                    first.dose(),
                    first.starts(),
                    first.starts().plusDays(13));
            twin.stop(
                    first.starts(),
                    StopReason.WRITTEN_IN_ERROR,
                    Remarks.onStop(dice, first.regimen(), StopReason.WRITTEN_IN_ERROR));
            chart.add(twin);
        }
    }

    /** What ends in the next days is sometimes ordered already for the time after. */
    private void planNext() {
        for (Draft draft : chart.all()) {
            boolean ending = !draft.isStopped()
                    && !draft.regimen().course()
                    && !draft.ends().isBefore(stay.today())
                    && draft.ends().isBefore(stay.today().plusDays(8));
            LocalDate from = draft.ends().plusDays(1);
            LocalDate end = from.plusDays(draft.regimen().days() - 1L);
            if (ending && dice.chance(25) && chart.fits(draft.regimen(), from, end)) {
                chart.add(new Draft(draft.regimen(), draft.dose(), from, end));
            }
        }
    }

    /** Now and then something ran out and nobody has noticed yet. */
    private void forgetOne() {
        for (Draft draft : chart.all()) {
            LocalDate end = stay.today().minusDays(dice.between(1, 3));
            boolean may = !draft.isStopped()
                    && draft.amendments().isEmpty()
                    && !STAYS.contains(draft.regimen().group())
                    && draft.ends().isAfter(end)
                    && draft.starts().plusDays(6).isBefore(end);
            if (may && dice.chance(5)) {
                draft.endsAlready(end);
            }
        }
    }

    private void easeDying() {
        LocalDate from = stay.until().minusDays(dice.between(1, 3));
        Draft background = null;
        for (Draft draft : chart.all()) {
            boolean running =
                    draft.overlaps(from, stay.until()) && draft.starts().isBefore(from);
            if (running && draft.regimen().isByMouth()) {
                background = draft.regimen().group().equals("opioid") ? draft : background;
                draft.stop(
                        from.minusDays(1),
                        draft.regimen().isOpioid() ? StopReason.REPLACED : StopReason.NO_LONGER_NEEDED,
                        draft.regimen().isOpioid() ? "Не глотает." : null);
            }
        }
        for (Regimen regimen : handbook.against("dying")) {
            if (chart.size() < Chart.MOST + 2 && chart.fits(regimen, from, stay.until())) {
                chart.add(new Draft(regimen, dyingDose(regimen, background), from, from.plusDays(regimen.days() - 1L)));
            }
        }
    }

    /** A quarter of a third of the oral morphine equivalents that were taken before, in steps of 2.5 mg. */
    private BigDecimal dyingDose(Regimen regimen, Draft background) {
        if (!regimen.isOpioid()) {
            return regimen.doseFor(sufferer.kilograms());
        }
        int rescue = background == null ? 0 : handbook.rescueDose(background.regimen());
        BigDecimal step = new BigDecimal("2.5");
        return BigDecimal.valueOf(rescue)
                .divide(BigDecimal.valueOf(5), 0, RoundingMode.DOWN)
                .max(BigDecimal.ONE)
                .multiply(step);
    }

    private void stopAll() {
        StopReason reason = stay.endsInDeath() ? StopReason.DEATH : StopReason.NO_LONGER_NEEDED;
        for (Draft draft : chart.all()) {
            if (draft.lastDay().isAfter(stay.until())) {
                draft.stop(stay.until(), reason, stay.endsInDeath() ? null : "Исключён из регистра.");
            }
        }
    }
}
