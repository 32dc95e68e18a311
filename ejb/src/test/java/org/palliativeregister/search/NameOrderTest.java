package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.patient.CanonicalName;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.RecordStatus;

class NameOrderTest {

    private static final List<String> SURNAMES = List.of(
            "Лукина",
            "Лукин",
            "Лукьянова",
            "Лукичёва",
            "Елизаров",
            "Ёлкин",
            "Ельцов",
            "Йоки",
            "Иванова",
            "Петрова-Водкина",
            "Водкина",
            "Ли",
            "О’Коннор",
            "Хямяляйнен",
            "Щукин",
            "Яковлева");
    private static final List<String> GIVEN = List.of("Вера", "Степан", "Пётр", "Анна", "Эйно", "Фёдор", "Семён");
    private static final List<String> PATRONYMICS = List.of("Ильич", "Петровна", "Семёнович", "Фёдоровна");

    private record Person(long id, PersonName name, Sex sex) {

        NameOrder.Entry entry() {
            Facts facts = new Facts(id, id % 3, RecordStatus.ACTIVE, sex, id);
            return new NameOrder.Entry(CanonicalName.sortKeys(name, null), facts);
        }
    }

    private final List<Person> people = people();

    private static List<Person> people() {
        Random random = new Random(20260224);
        List<Person> all = new ArrayList<>();
        for (long id = 1; id <= 1000; id++) {
            PersonName name = PersonName.of(any(SURNAMES, random), any(GIVEN, random), any(PATRONYMICS, random));
            all.add(new Person(id, name, random.nextBoolean() ? Sex.MALE : Sex.FEMALE));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static String any(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static NameOrder order(List<Person> people) {
        return NameOrder.of(people.stream().map(Person::entry).toList());
    }

    private static String plain(String part) {
        return part.toUpperCase(Locale.ROOT).replace('Ё', 'Е').replace('’', '\'');
    }

    /** Sorted by itself, part by part, without the index. */
    private List<Long> expected(Predicate<Person> wanted) {
        return people.stream()
                .filter(wanted)
                .sorted(Comparator.comparing((Person p) -> plain(p.name().surname()))
                        .thenComparing(p -> plain(p.name().given()))
                        .thenComparing(p -> plain(p.name().patronymic()))
                        .thenComparing(Person::id))
                .map(Person::id)
                .toList();
    }

    private List<Long> found(NameOrder order, String typed) {
        return order.named(Question.of(typed).readings(), facts -> true);
    }

    @Test
    void everybody_stands_in_russian_order_once() {
        assertThat(order(people).everybody(facts -> true)).isEqualTo(expected(p -> true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"лук", "ЛУК", "Лу", "е", "ёлк", "ЕЛК", "йо", "о'", "О’Кон", "петрова-", "щ"})
    void first_letters_of_a_surname_find_all_who_bear_it(String typed) {
        assertThat(found(order(people), typed))
                .isNotEmpty()
                .isEqualTo(expected(p -> plain(p.name().surname()).startsWith(plain(typed))));
    }

    @Test
    void a_surname_of_two_words_is_found_in_any_place() {
        Person one = new Person(1, PersonName.of("Гасан оглы", "Мамед", "Али"), Sex.MALE);
        for (String typed : List.of("гасан", "Гасан оглы М", "Мамед Гасан оглы", "мамед али гасан", "гасан м.а.")) {
            assertThat(found(order(List.of(one)), typed)).as(typed).containsExactly(1L);
        }
        assertThat(found(order(List.of(one)), "мамед")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"лукина вера", "Вера Лукина", "вера лук"})
    void surname_and_given_name_are_found_in_any_order(String typed) {
        assertThat(found(order(people), typed))
                .containsAll(expected(p -> p.name().full().startsWith("Лукина Вера")))
                .allMatch(id -> people.stream()
                        .anyMatch(p -> p.id() == id && p.name().full().contains("Вера")));
    }

    @Test
    void initials_are_enough() {
        assertThat(found(order(people), "Щукин С.П."))
                .isNotEmpty()
                .isEqualTo(expected(p -> p.name().full().matches("Щукин С.+ Петровна")));
    }

    @Test
    void the_second_part_of_a_double_surname_is_found_too() {
        assertThat(found(order(people), "водкина"))
                .containsExactlyInAnyOrderElementsOf(
                        expected(p -> p.name().surname().endsWith("одкина")));
    }

    @Test
    void a_double_surname_is_found_when_its_hyphen_is_typed_as_a_space() {
        Person one = new Person(1, PersonName.of("Ёлкина-Щукина", "Аэлита", "Ивановна"), Sex.FEMALE);
        for (String typed :
                List.of("ёлкина щукина", "Елкина Щук", "ёлкина щукина аэл", "аэлита ёлкина щукина", "щук аэл")) {
            assertThat(found(order(List.of(one)), typed)).as(typed).containsExactly(1L);
        }
        assertThat(found(order(List.of(one)), "ёлкина вера")).isEmpty();
    }

    @Test
    void filters_and_scope_hold_for_the_count() {
        Predicate<Facts> men =
                facts -> facts.fits(Set.of(1L, 2L), new SearchFilter(RecordStatus.ACTIVE, null, Sex.MALE));
        assertThat(order(people).named(Question.of("лук").readings(), men))
                .isEqualTo(
                        expected(p -> p.name().surname().startsWith("Лук") && p.sex() == Sex.MALE && p.id() % 3 != 0));
    }

    @Test
    void a_change_makes_the_order_that_would_have_been_built_anew() {
        NameOrder order = order(people.subList(0, 700));
        for (Person person : people.subList(700, 1000)) {
            order = order.with(Set.of(person.id()), List.of(person.entry()));
        }
        assertThat(order.everybody(facts -> true)).isEqualTo(expected(p -> true));
    }

    @Test
    void who_is_renamed_is_found_under_the_new_name_only() {
        Person renamed = new Person(people.get(0).id(), PersonName.of("Ярославцева", "Анна", null), Sex.FEMALE);
        NameOrder order = order(people).with(Set.of(renamed.id()), List.of(renamed.entry()));
        assertThat(found(order, "ярославц")).containsExactly(renamed.id());
        assertThat(order.everybody(facts -> true)).hasSize(1000).endsWith(renamed.id());
    }

    @Test
    void a_damaged_passport_stands_last_and_is_found_by_no_name() {
        NameOrder.Entry damaged = new NameOrder.Entry(
                List.of(Facts.DAMAGED), new Facts(5000, 1, RecordStatus.ACTIVE, Sex.MALE, Facts.UNKNOWN));
        NameOrder order = order(people).with(Set.of(5000L), List.of(damaged));
        assertThat(order.everybody(facts -> true)).hasSize(1001).endsWith(5000L);
        SURNAMES.forEach(surname -> assertThat(found(order, surname)).doesNotContain(5000L));
    }

    @Test
    void a_birth_date_is_found() {
        assertThat(order(people).everybody(facts -> facts.bornOn(LocalDate.ofEpochDay(17))))
                .containsExactly(17L);
    }

    @Test
    void looking_alike_in_latin_is_found_in_cyrillic() {
        List<Person> one = IntStream.of(1)
                .mapToObj(id -> new Person(id, PersonName.of("Сомов", "Пётр", null), Sex.MALE))
                .toList();
        assertThat(found(order(one), "COMOB")).containsExactly(1L);
    }
}
