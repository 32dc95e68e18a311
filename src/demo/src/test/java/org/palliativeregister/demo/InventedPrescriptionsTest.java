package org.palliativeregister.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.Prescription;
import org.palliativeregister.prescription.StopReason;

/** A doctor who looks through the invented prescriptions must not laugh. */
class InventedPrescriptionsTest {

    private static final int SHOWN = 12;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<InventedPatient> PATIENTS =
            new Invention(3000, TODAY).all().toList();
    private static final Book BOOK = new Book();
    private static final Handbook HANDBOOK = new Handbook();

    private record Taken(InventedPatient patient, Draft draft, Regimen regimen, BigDecimal dose) {

        BigDecimal daily() {
            return regimen.kind() == DosageKind.PATCH ? dose : dose.multiply(BigDecimal.valueOf(regimen.times()));
        }

        @Override
        public String toString() {
            return patient.number() + " " + patient.sufferer().illness().code() + " "
                    + patient.sufferer().conditions() + " " + regimen.key() + " " + draft.starts();
        }
    }

    @Test
    void every_medicament_stands_in_the_book() {
        assertThat(BOOK.size()).isEqualTo(188);
        assertThat(HANDBOOK.regimens())
                .allSatisfy(regimen ->
                        assertThat(BOOK.of(regimen)).as(regimen.key()).isNotNull());
    }

    @Test
    void every_regimen_is_used_for_somebody() {
        Set<String> used = everything().map(taken -> taken.regimen.key()).collect(Collectors.toSet());
        assertThat(HANDBOOK.regimens())
                .extracting(Regimen::key)
                .filteredOn(key -> !used.contains(key))
                .isEmpty();
    }

    @Test
    void nobody_has_a_drug_outside_what_the_diagnosis_suggests() {
        Map<String, Set<String>> indications = Table.read("indications").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Table.set(row.get(1), " ")));
        assertThat(everything()
                        .filter(taken -> indications.get(indication(taken.regimen)).stream()
                                .noneMatch(taken.patient.sufferer().illness().code()::startsWith))
                        .limit(SHOWN))
                .isEmpty();
    }

    private static String indication(Regimen regimen) {
        return regimen.problem().equals("dying") ? "the dying: " + regimen.substance() : regimen.substance();
    }

    @Test
    void no_daily_dose_is_above_its_limit() {
        assertThat(everything()
                        .filter(taken -> {
                            BigDecimal ceiling = BOOK.of(taken.regimen).ceiling();
                            return ceiling != null && taken.daily().compareTo(ceiling) > 0;
                        })
                        .limit(SHOWN))
                .isEmpty();
    }

    @Test
    void nine_of_ten_opioids_come_with_a_laxative() {
        List<Taken> opioids = everything()
                .filter(taken -> BOOK.of(taken.regimen).atc().startsWith("N02A"))
                .filter(taken -> taken.draft.stopReason() != StopReason.WRITTEN_IN_ERROR)
                .toList();
        long accompanied = opioids.stream()
                .filter(taken -> taken.patient.prescriptions().stream()
                        .anyMatch(other -> other.regimen().isLaxative()
                                && other.overlaps(taken.draft.starts(), taken.draft.lastDay())))
                .count();
        assertThat(opioids).hasSizeGreaterThan(3000);
        assertThat(100.0 * accompanied / opioids.size()).isGreaterThan(90);
    }

    @Test
    void nobody_has_what_allergy_illness_or_age_forbids() {
        assertThat(everything()
                        .filter(taken -> !taken.patient.sufferer().mayHave(taken.regimen))
                        .limit(SHOWN))
                .isEmpty();
        assertThat(having("renal")
                        .filter(taken -> taken.regimen.substance().equals("Morphine")
                                || BOOK.of(taken.regimen).atc().startsWith("M01A"))
                        .limit(SHOWN))
                .isEmpty();
        assertThat(having("parkinson")
                        .filter(taken -> taken.regimen.substance().matches("Haloperidol|Metoclopramide"))
                        .limit(SHOWN))
                .isEmpty();
    }

    private static Stream<Taken> having(String condition) {
        return everything()
                .filter(taken -> taken.patient.sufferer().conditions().contains(condition));
    }

    @Test
    void what_does_not_go_together_is_not_taken_together() {
        assertThat(everything()
                        .filter(taken -> taken.draft.stopReason() != StopReason.WRITTEN_IN_ERROR)
                        .filter(taken -> !goesWithTheRest(taken))
                        .limit(SHOWN))
                .isEmpty();
    }

    private static boolean goesWithTheRest(Taken taken) {
        return taken.patient.prescriptions().stream()
                .filter(other -> other != taken.draft && other.stopReason() != StopReason.WRITTEN_IN_ERROR)
                .filter(other -> other.overlaps(taken.draft.starts(), taken.draft.lastDay()))
                .allMatch(other -> HANDBOOK.together(taken.draft.regimen(), other.regimen()));
    }

    @Test
    void children_have_doses_for_their_weight() {
        List<Taken> children = everything()
                .filter(taken -> taken.patient.sufferer().age() < 18)
                .toList();
        assertThat(children).hasSizeGreaterThan(300).allMatch(taken -> taken.regimen.oldest() < 18);
        assertThat(children.stream()
                        .filter(taken -> taken.regimen.substance().equals("Paracetamol") && perKilogram(taken) > 60.1
                                || taken.regimen.substance().equals("Morphine") && perKilogram(taken) > 1.81
                                || taken.regimen.substance().equals("Ibuprofen") && perKilogram(taken) > 30.1)
                        .limit(SHOWN))
                .isEmpty();
    }

    private static double perKilogram(Taken taken) {
        return taken.daily().doubleValue() / taken.patient.sufferer().kilograms();
    }

    @Test
    void the_dose_for_breakthrough_pain_fits_the_background() {
        assertThat(everything()
                        .filter(taken -> taken.regimen.group().equals("rescue"))
                        .filter(taken -> !taken.draft.starts().isAfter(TODAY))
                        .filter(taken -> background(taken.patient, taken.draft) == 0)
                        .limit(SHOWN))
                .isEmpty();
    }

    /** Oral morphine equivalents a day of the strongest background opioid at the same time, mg. */
    private static double background(InventedPatient patient, Draft rescue) {
        return patient.prescriptions().stream()
                .filter(draft -> draft.regimen().group().equals("opioid"))
                .filter(draft -> draft.overlaps(rescue.starts(), rescue.lastDay()))
                .mapToDouble(draft -> equivalents(new Taken(patient, draft, draft.regimen(), draft.dose())))
                .filter(day -> sixth(rescue, day))
                .max()
                .orElse(0);
    }

    private static boolean sixth(Draft rescue, double day) {
        double share = rescue.dose().doubleValue() / day;
        return rescue.regimen().form().contains("injection")
                || rescue.regimen().form().startsWith("buccal")
                || share > 0.07 && share < 0.26;
    }

    private static double equivalents(Taken taken) {
        BigDecimal factor = BOOK.of(taken.regimen).omeFactor();
        return factor == null ? 0 : taken.daily().multiply(factor).doubleValue();
    }

    @Test
    void what_is_given_lies_within_the_stay() {
        assertThat(everything().filter(taken -> !isWithinStay(taken)).limit(SHOWN))
                .isEmpty();
    }

    private static boolean isWithinStay(Taken taken) {
        Draft draft = taken.draft;
        Stay stay = taken.patient.stay();
        boolean stopped = !draft.isStopped()
                || !draft.stopped().isBefore(draft.starts()) && !draft.stopped().isAfter(TODAY);
        return stopped
                && !draft.starts().isBefore(stay.from())
                && (stay.lasts() || !draft.lastDay().isAfter(stay.until()))
                && !draft.ends().isBefore(draft.starts())
                && draft.ends().isBefore(draft.starts().plusDays(Prescription.LONGEST));
    }

    @Test
    void those_on_the_register_have_something_current_ending_and_planned() {
        List<Draft> running = PATIENTS.stream()
                .limit(3000)
                .filter(patient -> patient.stay().lasts())
                .flatMap(patient -> patient.prescriptions().stream())
                .filter(draft -> !draft.isStopped() && !draft.ends().isBefore(TODAY))
                .toList();
        assertThat(running).hasSizeGreaterThan(2000);
        assertThat(running)
                .filteredOn(draft -> draft.ends().isBefore(TODAY.plusDays(4)))
                .hasSizeGreaterThan(200);
        assertThat(running).filteredOn(draft -> draft.starts().isAfter(TODAY)).hasSizeGreaterThan(100);
    }

    @Test
    void most_have_between_five_and_twelve_and_nobody_is_buried_under_them() {
        Map<Boolean, Long> usual = PATIENTS.stream()
                .collect(Collectors.partitioningBy(
                        patient -> patient.prescriptions().size() >= 5
                                && patient.prescriptions().size() <= 12,
                        Collectors.counting()));
        assertThat(usual.get(true)).isGreaterThan(usual.get(false) * 6);
        assertThat(PATIENTS.stream()
                        .mapToInt(patient -> patient.prescriptions().size())
                        .max()
                        .orElseThrow())
                .isLessThan(20);
    }

    /** What was ever ordered, before an amendment and after. */
    private static Stream<Taken> everything() {
        return PATIENTS.stream().flatMap(patient -> patient.prescriptions().stream()
                .flatMap(draft -> Stream.concat(
                        draft.amendments().stream()
                                .map(before -> new Taken(patient, draft, before.regimen(), before.dose())),
                        Stream.of(new Taken(patient, draft, draft.regimen(), draft.dose())))));
    }
}
