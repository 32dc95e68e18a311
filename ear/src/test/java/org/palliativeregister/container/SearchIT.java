package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palliativeregister.container.InventedPatients.asked;
import static org.palliativeregister.container.InventedPatients.doctor;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Passports;
import org.palliativeregister.patient.PatientPassport;
import org.palliativeregister.patient.PersonName;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.Inquiry;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** What the search finds is what a list of all opened passports, filtered and sorted by itself, says. */
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    private static final int SEARCHES = 1000;
    private static final Random RANDOM = new Random(20261128);

    @Inject
    private PatientSearch search;

    @Inject
    private Passports passports;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InventedPatients patients;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    private List<Person> people;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(SearchIT.class, Person.class, InventedPatients.class);
    }

    /** Somebody on the register, read without the search. */
    private record Person(
            long id,
            long institution,
            RecordStatus status,
            Sex sex,
            String diagnosis,
            String[] surnames,
            String given,
            String patronymic,
            LocalDate born) {

        /** The name under which the words find this person, to sort by; null when they do not. */
        String foundUnder(String... words) {
            return Stream.of(surnames)
                    .filter(surname -> words.length == 1 ? surname.startsWith(words[0]) : bears(surname, words))
                    .findFirst()
                    .map(surname -> surname + "\u0001" + given + "\u0001" + patronymic)
                    .orElse(null);
        }

        /** Surname and given name in either order; the second word may be unfinished, an initial as well. */
        private boolean bears(String surname, String... words) {
            return fits(surname, words[0], false) && fits(given, words[1], true)
                    || fits(surname, words[1], true) && fits(given, words[0], false);
        }

        private static boolean fits(String part, String word, boolean last) {
            return last || word.length() == 1 ? part.startsWith(word) : part.equals(word);
        }
    }

    private static String plain(String part) {
        return part == null
                ? ""
                : part.toUpperCase(Locale.ROOT).replace('Ё', 'Е').replace('’', '\'');
    }

    @BeforeEach
    void read() throws SQLException {
        patients.found(doctor(), "а");
        people = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select p.id, r.institution_id, r.status, p.sex, d.code from patient p"
                                + " join medical_record r on r.patient_id = p.id join diagnosis d on d.id = r.diagnosis_id"
                                + " where r.merged_into is null");
                ResultSet row = query.executeQuery()) {
            var scope = doctor().call(currentAccount::findScope);
            while (row.next()) {
                if (scope.contains(row.getLong(2))) {
                    add(row);
                }
            }
        }
        assertThat(people).hasSizeGreaterThan(50);
    }

    private void add(ResultSet row) throws SQLException {
        PatientPassport passport = passports.findPassport(row.getLong(1));
        if (passport.isDamaged()) {
            return;
        }
        PersonName name = passport.getName();
        ConfidentialText former = passport.getFormerSurname();
        people.add(new Person(
                row.getLong(1),
                row.getLong(2),
                RecordStatus.valueOf(row.getString(3)),
                Sex.valueOf(row.getString(4)),
                row.getString(5),
                surnames(plain(name.surname()), former == null ? null : plain(former.value())),
                plain(name.given()),
                plain(name.patronymic()),
                passport.getBirthDate().value()));
    }

    private static String[] surnames(String surname, String former) {
        List<String> all = new ArrayList<>(List.of(surname));
        if (surname.contains("-")) {
            all.add(surname.substring(surname.indexOf('-') + 1));
        }
        if (former != null) {
            all.add(former);
            if (former.contains("-")) {
                all.add(former.substring(former.indexOf('-') + 1));
            }
        }
        return all.toArray(String[]::new);
    }

    @Test
    void a_thousand_searches_give_ids_order_and_count_of_an_independent_list() {
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            Person one = people.get(RANDOM.nextInt(people.size()));
            String[] words = words(one);
            SearchFilter filter = filter(one);
            List<Long> expected = expected(words, filter);
            assertThat(all(String.join(" ", words), filter))
                    .as(words.length + " words, " + filter)
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isGreaterThan(SEARCHES);
    }

    private static String[] words(Person one) {
        String surname = one.surnames()[RANDOM.nextInt(one.surnames().length)];
        String beginning = surname.substring(0, Math.min(surname.length(), 1 + RANDOM.nextInt(6)));
        return switch (RANDOM.nextInt(5)) {
            case 0 -> new String[] {surname, one.given()};
            case 1 -> new String[] {one.given(), surname};
            case 2 -> new String[] {surname, one.given().substring(0, 1)};
            default -> new String[] {beginning};
        };
    }

    private static SearchFilter filter(Person one) {
        SearchFilter filter = SearchFilter.NONE;
        if (RANDOM.nextBoolean()) {
            filter = filter.ofStatus(one.status());
        }
        if (RANDOM.nextInt(4) == 0) {
            filter = filter.ofInstitution(one.institution());
        }
        if (RANDOM.nextInt(3) == 0) {
            filter = filter.ofSex(one.sex());
        }
        int age = age(one);
        return RANDOM.nextInt(3) == 0 ? filter.ofAge(Math.max(0, age - 10), age + RANDOM.nextInt(10)) : filter;
    }

    private static int age(Person one) {
        return Period.between(one.born(), RegionTime.today()).getYears();
    }

    private List<Long> expected(String[] words, SearchFilter filter) {
        record Hit(String key, long id) {}
        return people.stream()
                .filter(one -> one.foundUnder(words) != null)
                .filter(one -> filter.status() == null || filter.status() == one.status())
                .filter(one -> filter.institutionId() == null || filter.institutionId() == one.institution())
                .filter(one -> filter.sex() == null || filter.sex() == one.sex())
                .filter(one ->
                        filter.youngest() == null || age(one) >= filter.youngest() && age(one) <= filter.oldest())
                .map(one -> new Hit(one.foundUnder(words), one.id()))
                .sorted((a, b) -> a.key().equals(b.key())
                        ? Long.compare(a.id(), b.id())
                        : a.key().compareTo(b.key()))
                .map(Hit::id)
                .toList();
    }

    private List<Long> all(String typed, SearchFilter filter) {
        List<Long> pages = new ArrayList<>();
        FoundPatients page;
        do {
            int first = pages.size();
            page = doctor().call(() -> search.search(asked(typed, filter), first));
            page.patients().stream().map(PatientSummary::patientId).forEach(pages::add);
        } while (pages.size() < page.total() && !page.patients().isEmpty());
        assertThat(pages).as("the count").hasSize(page.total());
        return pages;
    }

    @Test
    void the_diagnosis_narrows_to_a_code_and_those_below_it() {
        Person one = people.stream()
                .filter(person -> person.diagnosis().contains("."))
                .findFirst()
                .orElseThrow();
        String above = one.diagnosis().substring(0, 3);
        long id = number("select id from diagnosis where code = ?", above);
        // The damaged, whom other tests may have left, are found by it too.
        Set<Long> known = people.stream().map(Person::id).collect(Collectors.toSet());
        assertThat(all("", SearchFilter.NONE.ofDiagnosis(id)).stream().filter(known::contains))
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .filter(person -> person.diagnosis().startsWith(above))
                        .map(Person::id)
                        .toList())
                .contains(one.id());
    }

    @Test
    void who_sounds_alike_is_found_nearest_spelling_first() {
        // Random letters do not all sound the same when one is doubled.
        String surname = "Ъл" + InventedPatients.surname().substring(1);
        long id = patients.admit(surname, null).getId();
        String heard = "Ълл" + surname.substring(2);
        Inquiry inquiry = asked(heard, SearchFilter.NONE);
        assertThat(doctor().call(() -> search.search(inquiry, 0)).patients()).isEmpty();
        assertThat(doctor().call(() -> search.search(inquiry.alike(true), 0)).patients())
                .first()
                .extracting(PatientSummary::patientId)
                .isEqualTo(id);
    }

    @Test
    void a_phone_and_a_year_are_found_and_odd_texts_are_answered() {
        String surname = InventedPatients.surname();
        PassportText passport = patients.passport(surname, null);
        passport.setBirthDate(LocalDate.of(1907, 3, 14));
        passport.setPhone("+7 900 999-19-07");
        long id = patients.admit(passport).getId();
        assertThat(all("8 900 999 19 07", SearchFilter.NONE)).containsExactly(id);
        assertThat(all(surname + " 1907", SearchFilter.NONE)).containsExactly(id);
        assertThat(all("1907", SearchFilter.NONE.ofSex(Sex.FEMALE))).containsExactly(id);
        assertThat(all("14.3.07", SearchFilter.NONE)).containsExactly(id);
        for (String odd : List.of("%", "_", "<b>", "\u0000", "л".repeat(500), "\uD83D\uDC75", "' or 1=1 --")) {
            assertThat(all(odd, SearchFilter.NONE)).as(odd).isEmpty();
        }
    }

    private long number(String query, String value) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
