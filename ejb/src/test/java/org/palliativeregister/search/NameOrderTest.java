package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palliativeregister.RegionTime;
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
            return entry(null);
        }

        NameOrder.Entry entry(String formerSurname, String... phones) {
            LocalDate born = LocalDate.ofEpochDay(id);
            Facts facts = new Facts(id, id % 3, RecordStatus.ACTIVE, sex, born.getYear(), born, id % 5);
            return new NameOrder.Entry(CanonicalName.sortKeys(name, formerSurname), List.of(phones), facts);
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

    private static List<Long> found(NameOrder order, String typed) {
        return found(order, typed, SearchFilter.NONE, Set.of(0L, 1L, 2L));
    }

    private static List<Long> found(NameOrder order, String typed, SearchFilter filter, Set<Long> scope) {
        Question question = Question.of(typed);
        Hits hits = new Hits(0, Integer.MAX_VALUE);
        Sieve sieve = new Sieve(order.codes(), scope, filter, null, question.born());
        if (question.words().words().isEmpty()) {
            order.everybody(sieve, hits);
        } else {
            new Spelling(order, sieve, hits).find(question.words());
        }
        assertThat(hits.count()).isEqualTo(hits.page().size());
        return hits.page();
    }

    private static List<Long> alike(NameOrder order, String typed) {
        Hits hits = new Hits(0, Integer.MAX_VALUE);
        Sieve sieve = new Sieve(order.codes(), Set.of(0L, 1L, 2L), SearchFilter.NONE, null, null);
        new Hearing(order, sieve, hits).find(Question.of(typed).words());
        return hits.page();
    }

    @ParameterizedTest
    @CsvSource({
        "охара, О’Хара Ян",
        "о хара, О’Хара Ян",
        "алхусейн, Ал-Хусейн Саид",
        "ал хусейн саид, Ал-Хусейн Саид",
        "салтыковщедрин, Салтыков-Щедрин Мих",
        "гарсия, де ла Крус Гарсия Ана",
        "крус, де ла Крус Гарсия Ана",
        "второй, Иванов Второй Лев",
        "сина, ибн Сина Али",
        "щербакова мария, Соловьёва-Щербакова Алёна-Мария",
        "мария соловьева, Соловьёва-Щербакова Алёна-Мария",
        "соловьева ам, Соловьёва-Щербакова Алёна Мария",
        "пелконен нп, Пелконен Нина Павловна",
        "павловна нина пелконен, Пелконен Нина Павловна",
        "пелконен павловна нина, Пелконен Нина Павловна",
        "muller, Müller Jan",
        "zolc, Żółć Ewa"
    })
    void a_name_is_found_as_people_type_it(String typed, String whole) {
        String[] parts = whole.split(" (?=[^ ]+$)");
        boolean threefold = whole.startsWith("Пелконен") || whole.endsWith("Алёна Мария");
        PersonName name = threefold
                ? PersonName.of(whole.split(" ")[0], whole.split(" ")[1], whole.split(" ")[2])
                : PersonName.of(parts[0], parts[1], null);
        NameOrder order = order(List.of(
                new Person(1, name, Sex.FEMALE),
                new Person(2, PersonName.of("Пелконенко", "Анна", "Ильинична"), Sex.FEMALE),
                new Person(3, PersonName.of("Марков", "Степан", "Ильич"), Sex.MALE)));
        assertThat(found(order, typed)).containsExactly(1L);
    }

    @Test
    void a_misspelt_double_surname_sounds_alike() {
        NameOrder order = order(List.of(
                new Person(1, PersonName.of("Салтыков-Щедрин", "Михаил", "Ильич"), Sex.MALE),
                new Person(2, PersonName.of("Марков", "Степан", "Ильич"), Sex.MALE)));
        assertThat(alike(order, "Салтыкоф щедрен")).containsExactly(1L);
    }

    @Test
    void everybody_stands_in_russian_order_once() {
        assertThat(found(order(people), "")).isEqualTo(expected(p -> true));
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
        SearchFilter men = SearchFilter.NONE.ofSex(Sex.MALE);
        assertThat(found(order(people), "лук", men, Set.of(1L, 2L)))
                .isEqualTo(
                        expected(p -> p.name().surname().startsWith("Лук") && p.sex() == Sex.MALE && p.id() % 3 != 0));
    }

    @Test
    void ages_are_bounded_on_both_sides() {
        SearchFilter aged = SearchFilter.NONE.ofAge(54, 55);
        LocalDate today = RegionTime.today();
        assertThat(found(order(people), "", aged, Set.of(0L, 1L, 2L)))
                .isNotEmpty()
                .isEqualTo(expected(p -> {
                    int age =
                            Period.between(LocalDate.ofEpochDay(p.id()), today).getYears();
                    return age >= 54 && age <= 55;
                }));
    }

    @Test
    void a_change_makes_the_order_that_would_have_been_built_anew() {
        NameOrder order = order(people.subList(0, 700));
        for (Person person : people.subList(700, 1000)) {
            order = order.with(Set.of(person.id()), List.of(person.entry()));
        }
        assertThat(found(order, "")).isEqualTo(expected(p -> true));
    }

    @Test
    void who_is_renamed_is_found_under_the_new_name_only() {
        Person renamed = new Person(people.get(0).id(), PersonName.of("Ярославцева", "Анна", null), Sex.FEMALE);
        NameOrder order = order(people).with(Set.of(renamed.id()), List.of(renamed.entry()));
        assertThat(found(order, "ярославц")).containsExactly(renamed.id());
        assertThat(found(order, "")).hasSize(1000).endsWith(renamed.id());
    }

    @Test
    void two_orders_differ_by_the_names_that_only_one_of_them_has() {
        NameOrder order = order(people);
        assertThat(order.differences(order(
                        people.stream().sorted(Comparator.comparing(Person::id)).toList())))
                .isZero();
        Person renamed = new Person(people.get(0).id(), PersonName.of("Ярославцева", "Анна", null), Sex.FEMALE);
        NameOrder changed = order.with(Set.of(renamed.id()), List.of(renamed.entry()));
        assertThat(changed.differences(order))
                .isEqualTo(order.differences(changed))
                .isGreaterThan(1);
        NameOrder without = order.with(Set.of(renamed.id()), List.of());
        assertThat(without.differences(changed)).isEqualTo(1);
    }

    @Test
    void a_damaged_passport_stands_last_and_is_found_by_no_name() {
        NameOrder.Entry damaged = new NameOrder.Entry(
                List.of(NameOrder.DAMAGED),
                List.of(),
                new Facts(5000, 1, RecordStatus.ACTIVE, Sex.MALE, 1950, null, 1));
        NameOrder order = order(people).with(Set.of(5000L), List.of(damaged));
        assertThat(found(order, "")).hasSize(1001).endsWith(5000L);
        SURNAMES.forEach(surname -> assertThat(found(order, surname)).doesNotContain(5000L));
    }

    @Test
    void a_birth_date_or_a_year_is_found_alone_or_beside_a_name() {
        assertThat(found(order(people), "18.01.1970")).containsExactly(17L);
        assertThat(found(order(people), "1972-01-01")).containsExactly(730L);
        String surname = people.stream()
                .filter(p -> p.id() == 17)
                .findFirst()
                .orElseThrow()
                .name()
                .surname();
        assertThat(found(order(people), surname + " 18.01.1970")).containsExactly(17L);
        assertThat(found(order(people), surname + " 1971"))
                .isEqualTo(expected(
                        p -> plain(p.name().surname()).startsWith(plain(surname)) && p.id() >= 365 && p.id() < 730));
    }

    @Test
    void an_initial_is_never_taken_for_the_end_of_a_surname() {
        Person one = new Person(1, PersonName.of("Климова", "Ирина", "Сергеевна"), Sex.FEMALE);
        Person other = new Person(2, PersonName.of("О'Нил", "Шон", null), Sex.MALE);
        NameOrder order = order(List.of(one, other));

        assertThat(found(order, "Климов А.")).isEmpty();
        assertThat(found(order, "Климов А.И.")).isEmpty();
        assertThat(found(order, "А. Климов")).isEmpty();
        assertThat(found(order, "о нил")).containsExactly(2L);
    }

    @Test
    void a_hyphen_that_is_typed_for_a_space_finds_the_name() {
        Person one = new Person(1, PersonName.of("Эль Саид", "Ахмед", null), Sex.MALE);
        Person other = new Person(2, PersonName.of("де ла Крус", "Мария Луиза", null), Sex.FEMALE);
        NameOrder order = order(List.of(one, other));

        assertThat(found(order, "эль-саид")).containsExactly(1L);
        assertThat(found(order, "де-ла-крус мария")).containsExactly(2L);
        assertThat(found(order, "эль-крус")).isEmpty();
    }

    @Test
    void the_second_part_of_a_double_former_surname_is_found_too() {
        Person married = new Person(1, PersonName.of("Иванова", "Анна", null), Sex.FEMALE);
        NameOrder order = NameOrder.of(List.of(married.entry("Щёголева-Быкова")));

        assertThat(found(order, "быкова анна")).containsExactly(1L);
    }

    @Test
    void a_former_surname_is_found_and_nobody_twice() {
        Person married = new Person(1, PersonName.of("Иванова-Ивлева", "Анна", null), Sex.FEMALE);
        Person other = new Person(2, PersonName.of("Ивченко", "Анна", null), Sex.FEMALE);
        NameOrder order = NameOrder.of(List.of(married.entry("Иващенко"), other.entry("Петрова")));
        assertThat(found(order, "ив")).containsExactly(1L, 2L);
        assertThat(found(order, "иващ")).containsExactly(1L);
        assertThat(found(order, "ивлева анна")).containsExactly(1L);
        assertThat(found(order, "ив а")).containsExactly(1L, 2L);
        assertThat(found(order, "петр")).containsExactly(2L);
        assertThat(found(order, "")).containsExactly(1L, 2L);
        assertThat(found(order, "ивлева-иванова")).containsExactly(1L);
    }

    @Test
    void a_word_that_is_followed_by_another_is_the_whole_of_a_name_where_there_is_such_a_name() {
        Person li = new Person(1, PersonName.of("Ли", "Анна", null), Sex.FEMALE);
        Person likina = new Person(2, PersonName.of("Ликина", "Анна", "Петровна"), Sex.FEMALE);
        NameOrder both = order(List.of(li, likina));
        assertThat(found(both, "ли анна")).containsExactly(1L);
        assertThat(found(both, "лик ан")).containsExactly(2L);
        assertThat(found(both, "ли")).containsExactly(1L, 2L);
        assertThat(found(both, "ликина петровна")).containsExactly(2L);
    }

    @Test
    void beginnings_of_any_parts_find_all_in_the_order_of_their_names_whichever_word_the_surname_is() {
        Person ivanov = new Person(1, PersonName.of("Иванов", "Николай", "Ильич"), Sex.MALE);
        Person nikitin = new Person(2, PersonName.of("Никитин", "Иван", "Петрович"), Sex.MALE);
        NameOrder both = order(List.of(ivanov, nikitin));
        assertThat(found(both, "ник иван")).containsExactly(1L, 2L);
        assertThat(found(both, "ива ник")).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "Сорокин, Сарокин",
        "Кириллов, Кирилов",
        "Хямяляйнен, Хамаляйнен",
        "Щербаков, Шербаков",
        "Яковлев, Ековлев",
        "Белозёрова, Билозерова",
        "Йоки, Иоки",
        "Шмидт, Шмит",
        "Сомова, Сомов"
    })
    void a_misspelt_surname_is_found_by_its_sound(String surname, String heard) {
        Person one = new Person(1, PersonName.of(surname, "Пётр", null), Sex.MALE);
        Person other = new Person(2, PersonName.of("Бубнов", "Пётр", null), Sex.MALE);
        NameOrder order = order(List.of(one, other));
        assertThat(alike(order, heard)).containsExactly(1L);
        assertThat(alike(order, heard + " п")).containsExactly(1L);
        assertThat(alike(order, heard + " с")).isEmpty();
    }

    @Test
    void of_those_that_sound_alike_the_nearest_spelling_comes_first() {
        List<Person> all = new ArrayList<>();
        for (String surname : List.of("Сорокина", "Сарокин", "Сорокин", "Сорокин")) {
            all.add(new Person(all.size() + 1, PersonName.of(surname, "Пётр", null), Sex.MALE));
        }
        assertThat(alike(order(all), "сорокин")).containsExactly(3L, 4L, 2L, 1L);
    }

    @Test
    void a_phone_is_found_also_that_of_somebody_near() {
        Person one = new Person(1, PersonName.of("Сомов", "Пётр", null), Sex.MALE);
        NameOrder order = NameOrder.of(List.of(one.entry(null, "9114001122", "8142765432")));
        Hits hits = new Hits(0, 20);
        Sieve sieve = new Sieve(order.codes(), Set.of(1L), SearchFilter.NONE, null, null);
        order.called("8142765432", sieve, hits);
        assertThat(hits.page()).containsExactly(1L);
        order.called("9114001123", sieve, hits);
        assertThat(hits.count()).isEqualTo(1);
    }

    @Test
    void a_page_is_a_slice_of_all() {
        NameOrder order = order(people);
        Sieve sieve = new Sieve(order.codes(), Set.of(0L, 1L, 2L), SearchFilter.NONE, null, null);
        List<Long> pages = new ArrayList<>();
        for (int first = 0; first < 100; first += 20) {
            Hits hits = new Hits(first, 20);
            new Spelling(order, sieve, hits).find(Question.of("лук").words());
            assertThat(hits.count()).isEqualTo(found(order, "лук").size());
            pages.addAll(hits.page());
        }
        assertThat(pages).isEqualTo(found(order, "лук").subList(0, 100));
    }

    @Test
    void of_five_thousand_changed_one_by_one_nobody_is_lost() {
        List<Person> many = new ArrayList<>();
        Random random = new Random(5);
        for (long id = 1; id <= 5000; id++) {
            many.add(new Person(id, PersonName.of(any(SURNAMES, random), any(GIVEN, random), null), Sex.MALE));
        }
        NameOrder order = order(many.subList(0, 1));
        for (Person person : many.subList(1, 5000)) {
            order = order.with(Set.of(person.id()), List.of(person.entry()));
        }
        assertThat(found(order, "")).isEqualTo(found(order(many), ""));
        order = order.with(many.stream().map(Person::id).collect(Collectors.toSet()), List.of());
        assertThat(found(order, "")).isEmpty();
        assertThat(found(order, "лук")).isEmpty();
    }

    @Test
    void looking_alike_in_latin_is_found_in_cyrillic() {
        List<Person> one = IntStream.of(1)
                .mapToObj(id -> new Person(id, PersonName.of("Сомов", "Пётр", null), Sex.MALE))
                .toList();
        assertThat(found(order(one), "COMOB")).containsExactly(1L);
    }
}
