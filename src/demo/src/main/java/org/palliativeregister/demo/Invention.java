package org.palliativeregister.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.PlaceOfCare;

/**
 * Makes up the patients of a register. The same number of patients and the same day give the same patients, to the last
 * dose; every patient has dice of their own, so they can be made in any order.
 */
final class Invention {

    private static final long SEED = 20_260_101;
    private static final int DAYS = 730;
    private static final List<Integer> KILOGRAMS =
            List.of(9, 10, 12, 14, 16, 18, 20, 22, 25, 28, 31, 35, 39, 43, 47, 51, 54, 57);

    private final Handbook handbook = new Handbook();
    private final Names names = new Names();
    private final Homes homes = new Homes();
    private final Staff staff = new Staff();
    private final int patients;
    private final LocalDate today;
    private final Prescribed prescribed;

    /** What the patients get; who they are does not depend on it. */
    enum Prescribed {
        AMENDED,
        /** What is prolonged is prescribed anew: a third more prescriptions, and hardly an amendment. */
        REPEATED,
        NOTHING
    }

    Invention(int patients, LocalDate today) {
        this(patients, today, Prescribed.AMENDED);
    }

    Invention(int patients, LocalDate today, Prescribed prescribed) {
        this.patients = patients;
        this.today = today;
        this.prescribed = prescribed;
    }

    /** In the order in which they came onto the register. */
    Stream<InventedPatient> all() {
        return LongStream.rangeClosed(1, patients).mapToObj(this::patient);
    }

    InventedPatient patient(long number) {
        Dice dice = new Dice(SEED, number);
        Illness illness = handbook.illness(dice);
        Home home = homes.of(dice, number, illness.isChildren());
        Stay stay = stay(dice, number, illness, home.institution());
        Sex sex = illness.sex(dice);
        int age = illness.age(dice);
        LocalDate birth = stay.from().minusYears(age).minusDays(dice.between(1, 360));
        Allergy allergy = dice.chance(16) ? handbook.allergy(dice) : null;
        PlaceOfCare place = place(dice, stay, illness);
        Sufferer sufferer = sufferer(dice, illness, age, allergy, place, stay);
        return new InventedPatient(
                number,
                sex,
                birth,
                names.of(dice, sex, birth.getYear()),
                dice.chance(96) ? Numbers.snils(number) : null,
                dice.chance(97) ? Numbers.policy(number) : null,
                home,
                dice.chance(85) ? Numbers.phone(number * 2) : null,
                dice.chance(86) || illness.isChildren() ? contact(dice, number, sex, birth.getYear()) : null,
                place,
                allergy != null ? AllergyState.PRESENT : dice.chance(82) ? AllergyState.NONE : AllergyState.UNKNOWN,
                allergy == null ? null : allergy.text(),
                Remarks.onRecord(dice, sufferer),
                sufferer,
                earlier(dice, stay, illness),
                stay,
                prescriptions(dice, sufferer));
    }

    /** The register grows: more came in its second year than in its first. */
    private Stay stay(Dice dice, long number, Illness illness, int institution) {
        double passed = (number - 0.5) / patients;
        LocalDate from = today.minusDays((long) (DAYS * StrictMath.pow(1 - passed, 1.35)));
        int days = Math.max(2, dice.time(illness.days()));
        LocalDate until = from.plusDays(days - 1L);
        return until.isBefore(today)
                ? new Stay(institution, from, until, Departures.reason(dice, illness), today)
                : new Stay(institution, from, null, null, today);
    }

    private Stay earlier(Dice dice, Stay stay, Illness illness) {
        if (illness.isChildren() || !dice.chance(4)) {
            return null;
        }
        LocalDate until = stay.from().minusDays(dice.between(40, 200));
        LocalDate from = until.minusDays(dice.between(20, 120));
        int institution = dice.chance(50) ? stay.institution() : dice.between(1, 4);
        return new Stay(institution, from, until, Departures.returning(dice, illness), today);
    }

    private static PlaceOfCare place(Dice dice, Stay stay, Illness illness) {
        if (illness.isChildren()) {
            return PlaceOfCare.HOME;
        }
        int at = dice.below(100);
        if (at < (stay.endsInDeath() ? 42 : 55)) {
            return PlaceOfCare.HOME;
        }
        if (at < 85) {
            return stay.institution() == Homes.CHILDREN && dice.chance(40)
                    ? PlaceOfCare.HOSPICE
                    : PlaceOfCare.INPATIENT;
        }
        return PlaceOfCare.OFFICE;
    }

    private Sufferer sufferer(Dice dice, Illness illness, int age, Allergy allergy, PlaceOfCare place, Stay stay) {
        List<String> problems = illness.group().problems().stream()
                .filter(share -> dice.chance(share.percent()))
                .map(Illness.Share::what)
                .toList();
        return new Sufferer(
                illness,
                age,
                age < KILOGRAMS.size() ? KILOGRAMS.get(age) : 65,
                conditions(dice, illness, age, problems),
                problems,
                allergy == null ? Set.of() : allergy.forbidden(),
                place == PlaceOfCare.INPATIENT || place == PlaceOfCare.HOSPICE,
                stay);
    }

    private static Set<String> conditions(Dice dice, Illness illness, int age, List<String> problems) {
        Set<String> conditions = new TreeSet<>(Set.of(illness.group().name()));
        illness.group().conditions().stream()
                .filter(share -> dice.chance(share.percent()))
                .forEach(share -> conditions.add(share.what()));
        problems.stream().filter(Set.of("bleeding", "seizures")::contains).forEach(conditions::add);
        if (age > 68 && dice.chance(10)) {
            conditions.add("heart");
        }
        if (age > 72 && dice.chance(7)) {
            conditions.add("renal");
        }
        if (age > 50 && dice.chance(6)) {
            conditions.add("ulcer");
        }
        return conditions;
    }

    private List<Draft> prescriptions(Dice dice, Sufferer sufferer) {
        if (prescribed == Prescribed.NOTHING || Departures.inError(sufferer.stay())) {
            return List.of();
        }
        List<Draft> given = new Treatment(sufferer, handbook, dice).give().all();
        List<Draft> drafts = prescribed == Prescribed.REPEATED
                ? given.stream().flatMap(draft -> draft.repeated().stream()).toList()
                : given;
        String doctor = staff.doctor(dice, sufferer);
        drafts.forEach(draft -> draft.by(dice.chance(85) ? doctor : staff.doctor(dice, sufferer)));
        return drafts;
    }

    private String contact(Dice dice, long number, Sex sex, int year) {
        Relative relative = Relative.of(dice, sex, today.getYear() - year);
        InventedName name = names.of(dice, relative.sex(), year + relative.younger());
        String patronymic = relative.isOfOtherFather() && name.patronymic() != null ? " " + name.patronymic() : "";
        return relative.word() + ", " + name.given() + patronymic + ", " + Numbers.phone(number * 2 + 1);
    }
}
