package org.palliativeregister.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Treats one patient from inclusion to the last day: pain by the ladder, what goes with opioids, then the other
 * problems one by one.
 */
final class Treatment {

    private static final Set<String> PAIN = Set.of("pain", "breakthrough", "breathless");
    private static final Set<String> MILD_PAIN_OF_ORGANS = Set.of("painRenal", "painHepatic");
    private static final Set<String> WITH_ACID_PROTECTION = Set.of("nsaid", "steroid");
    private static final Set<String> FIRST =
            Set.of("brainTumour", "brainMetastases", "seizures", "dyspnoea", "ascites", "encephalopathy", "enzymes");
    private static final Set<String> FOR_MANY = Set.of(
            "painMild",
            "nausea",
            "constipation",
            "insomnia",
            "anxiety",
            "cachexia",
            "fatigue",
            "acid",
            "reflux",
            "phlegm");
    private static final int FEWEST = 5;

    private final Sufferer sufferer;
    private final Stay stay;
    private final Handbook handbook;
    private final Dice dice;
    private final Chart chart;

    Treatment(Sufferer sufferer, Handbook handbook, Dice dice) {
        this.sufferer = sufferer;
        this.handbook = handbook;
        this.dice = dice;
        stay = sufferer.stay();
        chart = new Chart(sufferer, handbook, dice);
    }

    Chart give() {
        relievePain();
        if (sufferer.problems().contains("breathless")) {
            treat("breathless", day(3));
        }
        accompanyOpioids();
        int target = Math.max(FEWEST, Math.min(dice.between(6, 11), 3 + stay.days() / 4));
        treatAll(problems(FIRST::contains), Chart.MOST);
        treatAll(problems(problem -> !FIRST.contains(problem)), target);
        protectStomach();
        treatAll(dice.shuffled(usual()), FEWEST);
        new Ending(sufferer, handbook, dice, chart).conclude();
        return chart;
    }

    private void relievePain() {
        if (!sufferer.problems().contains("pain")) {
            return;
        }
        climb("pain", day(3));
        if (sufferer.problems().contains("breakthrough")) {
            rescue();
        }
        if (dice.chance(55)) {
            one("pain", day(5));
        }
    }

    private void rescue() {
        List<Draft> backgrounds =
                chart.those(regimen -> !handbook.rescues(regimen).isEmpty());
        if (backgrounds.isEmpty()) {
            return;
        }
        Draft last = backgrounds.get(backgrounds.size() - 1);
        LocalDate from = last.amendments().isEmpty() ? last.starts() : lastChange(last);
        for (Regimen regimen : dice.shuffled(handbook.rescues(last.regimen()))) {
            if (chart.fits(regimen, from, null)) {
                chart.write(regimen, from, null);
                return;
            }
        }
    }

    private static LocalDate lastChange(Draft draft) {
        LocalDate day = draft.starts();
        for (Draft.Before before : draft.amendments()) {
            day = before.regimen().equals(draft.regimen()) ? day : before.on();
        }
        return day;
    }

    private void accompanyOpioids() {
        List<Draft> opioids = chart.those(Regimen::isOpioid);
        if (opioids.isEmpty()) {
            return;
        }
        LocalDate from = opioids.get(0).starts();
        if (dice.chance(98)) {
            one("constipation", from);
        }
        if (dice.chance(60)) {
            one("nausea", from);
        }
        if (dice.chance(30)) {
            one("constipation", later(from));
        }
    }

    private void treatAll(List<String> problems, int target) {
        for (String problem : problems) {
            if (chart.size() < target) {
                treat(problem, dice.chance(55) ? day(3) : later(stay.from()));
            }
        }
    }

    private List<String> problems(Predicate<String> which) {
        return dice.shuffled(sufferer.problems().stream()
                .filter(which)
                .filter(problem -> !PAIN.contains(problem))
                .toList());
    }

    /** What may trouble anybody with that illness. */
    private List<String> usual() {
        return sufferer.illness().group().problems().stream()
                .map(Illness.Share::what)
                .filter(FOR_MANY::contains)
                .toList();
    }

    private void treat(String problem, LocalDate from) {
        int climbing = MILD_PAIN_OF_ORGANS.contains(problem) ? 35 : 75;
        if (!(dice.chance(climbing) && climb(problem, from))) {
            one(problem, from);
        }
    }

    /** One regimen of those against the problem. */
    private void one(String problem, LocalDate from) {
        for (Regimen regimen : dice.shuffled(handbook.against(problem))) {
            LocalDate until = regimen.isLaxative() || dice.chance(75) ? null : later(from.plusDays(4));
            LocalDate known = until != null && until.isAfter(stay.lastDay().minusDays(1)) ? null : until;
            if (chart.fits(regimen, from, known)) {
                Draft last = chart.write(regimen, from, known);
                if (known != null && last.ends().isAfter(known)) {
                    last.endsAlready(known);
                }
                return;
            }
        }
    }

    private boolean climb(String problem, LocalDate from) {
        List<Ladder> ladders = new ArrayList<>(handbook.ladders(problem, sufferer));
        while (!ladders.isEmpty()) {
            Ladder ladder = new Pool<>(ladders, Ladder::weight).draw(dice);
            List<Regimen> steps =
                    ladder.steps().stream().filter(sufferer::mayHave).toList();
            if (!steps.isEmpty() && chart.fits(steps.get(0), from, null)) {
                climb(steps, from);
                return true;
            }
            ladders.remove(ladder);
        }
        return false;
    }

    private void climb(List<Regimen> steps, LocalDate from) {
        long days = stay.lastDay().toEpochDay() - from.toEpochDay() + 1;
        int count = (int) Math.min(Math.min(steps.size(), 4), 1 + days / 12);
        int first = sufferer.illness().isCancer() ? dice.below(steps.size() - count + 1) : 0;
        Draft current = chart.write(
                steps.get(first),
                from,
                count == 1 ? null : start(from, days, 1, count).minusDays(1));
        for (int i = 1; i < count; i++) {
            LocalDate begin = start(from, days, i, count);
            LocalDate until =
                    i == count - 1 ? null : start(from, days, i + 1, count).minusDays(1);
            current = chart.step(current, steps.get(first + i), begin, until);
        }
    }

    private static LocalDate start(LocalDate from, long days, int step, int count) {
        return from.plusDays(days * step / count);
    }

    private void protectStomach() {
        List<Draft> irritating = chart.those(regimen -> WITH_ACID_PROTECTION.contains(regimen.group()));
        if (!irritating.isEmpty() && dice.chance(88)) {
            one("acid", irritating.get(0).starts());
        }
    }

    /** One of the first days. */
    private LocalDate day(int days) {
        return stay.from().plusDays(dice.below(Math.min(days, stay.days())));
    }

    private LocalDate later(LocalDate from) {
        long left = stay.lastDay().toEpochDay() - from.toEpochDay();
        return left <= 0 ? stay.lastDay() : from.plusDays(dice.below((int) Math.max(1, left * 4 / 5)));
    }
}
