package org.palliativeregister.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.palliativeregister.patient.OmsPolicy;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.patient.Snils;

/** Who the invented patients are. */
class InventedPeopleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<InventedPatient> FEW =
            new Invention(300, TODAY).all().toList();
    private static final List<InventedPatient> MANY =
            new Invention(3000, TODAY).all().toList();

    @Test
    void the_same_day_gives_the_same_register() {
        List<InventedPatient> again = new Invention(300, TODAY).all().toList();
        assertThat(IntStream.range(0, 300).mapToObj(i -> told(again.get(i))))
                .isEqualTo(FEW.stream().map(InventedPeopleTest::told).toList());
    }

    @Test
    void a_patient_is_the_same_whoever_else_is_made() {
        assertThat(told(new Invention(300, TODAY).patient(217))).isEqualTo(told(FEW.get(216)));
    }

    private static String told(InventedPatient patient) {
        StringBuilder told = new StringBuilder()
                .append(patient.name())
                .append(patient.birthDate())
                .append(patient.home())
                .append(patient.contact())
                .append(patient.stay())
                .append(patient.note());
        patient.prescriptions().forEach(draft -> told.append(draft.regimen())
                .append(draft.dose())
                .append(draft.starts())
                .append(draft.ends())
                .append(draft.stopped())
                .append(draft.prescriber())
                .append(draft.amendments()));
        return told.toString();
    }

    @Test
    void all_municipalities_and_institutions_are_there() {
        assertThat(FEW)
                .extracting(patient -> patient.home().municipality())
                .contains(LongStream.rangeClosed(1, 18).boxed().toArray(Long[]::new));
        assertThat(FEW).extracting(patient -> patient.stay().institution()).contains(1, 2, 3, 4);
    }

    @Test
    void six_of_ten_have_cancer() {
        long cancer = MANY.stream()
                .filter(patient -> patient.sufferer().illness().isCancer())
                .count();
        assertThat(cancer).isBetween(1700L, 1950L);
    }

    @Test
    void age_and_sex_fit_the_illness() {
        assertThat(MANY).allSatisfy(patient -> {
            Illness illness = patient.sufferer().illness();
            int age = Period.between(patient.birthDate(), patient.stay().from()).getYears();
            assertThat(age).isEqualTo(patient.sufferer().age()).isBetween(illness.youngest(), illness.oldest());
            assertThat(illness.sex()).isIn("-", Names.letter(patient.sex()));
        });
    }

    @Test
    void names_agree_with_the_sex() {
        assertThat(MANY).allSatisfy(patient -> {
            InventedName name = patient.name();
            boolean man = patient.sex() == Sex.MALE;
            String whole = name.toString();
            assertThat(name.surname())
                    .as(whole)
                    .doesNotMatch(man ? ".*(ова|ева|ёва|ская|цкая)" : ".*(ов|ев|ёв|ский|цкий|ой)");
            if (name.patronymic() != null) {
                assertThat(name.patronymic()).as(whole).matches(man ? ".*(ич|оглы)" : ".*(вна|чна|кызы)");
            }
            if (name.formerSurname() != null) {
                assertThat(man).as(whole).isFalse();
                assertThat(name.formerSurname()).as(whole).doesNotMatch(".*(ов|ев|ёв|ский|цкий|ой)");
            }
        });
    }

    @Test
    void names_of_karelia_double_ones_and_yo_are_among_them() {
        List<String> surnames =
                MANY.stream().map(patient -> patient.name().surname()).toList();
        assertThat(surnames)
                .filteredOn(surname -> surname.matches(".*(нен|гоев.?|шуев.?)"))
                .hasSizeBetween(30, 200);
        assertThat(surnames).anyMatch(surname -> surname.contains("-"));
        assertThat(surnames).anyMatch(surname -> surname.contains("ё"));
        assertThat(MANY).anyMatch(patient -> patient.name().patronymic() == null);
    }

    @Test
    void documents_are_valid_nobodys_and_each_ones_own() {
        assertThat(MANY).filteredOn(patient -> patient.snils() != null).allSatisfy(patient -> {
            assertThat(Snils.of(patient.snils()).digits()).startsWith("9");
        });
        assertThat(MANY).filteredOn(patient -> patient.policy() != null).allSatisfy(patient -> assertThat(
                        OmsPolicy.of(patient.policy()).number())
                .startsWith("99")
                .hasSize(16));
        assertThat(LongStream.rangeClosed(1, 200_000).mapToObj(Numbers::snils)).doesNotHaveDuplicates();
        assertThat(LongStream.rangeClosed(1, 200_000).mapToObj(Numbers::policy)).doesNotHaveDuplicates();
    }

    @Test
    void the_register_takes_every_name() {
        assertThat(MANY).allSatisfy(patient -> assertThat(PersonName.of(
                                patient.name().surname(),
                                patient.name().given(),
                                patient.name().patronymic())
                        .full())
                .isNotBlank());
    }

    @Test
    void phones_have_no_subscriber() {
        assertThat(MANY)
                .filteredOn(patient -> patient.phone() != null)
                .extracting(InventedPatient::phone)
                .allMatch(phone -> phone.startsWith("+7 (8142) 00-"));
    }

    @Test
    void a_third_or_so_are_on_the_register_now() {
        assertThat(FEW).filteredOn(patient -> patient.stay().lasts()).hasSizeBetween(80, 140);
    }
}
