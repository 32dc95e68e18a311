package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palliativeregister.container.InventedPatients.asked;
import static org.palliativeregister.container.InventedPatients.doctor;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.search.FoundPatients;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** Whatever is typed into the search is answered: with the right people, or with nobody. */
@ExtendWith(ArquillianExtension.class)
class OddSearchesIT {

    private static final System.Logger LOG = System.getLogger(OddSearchesIT.class.getName());

    @Inject
    private PatientSearch search;

    @Inject
    private InventedPatients patients;

    private final Map<Long, String> slowest = new TreeMap<>();
    private String surname;
    private long id;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(OddSearchesIT.class, InventedPatients.class);
    }

    @BeforeEach
    void somebody_is_there() {
        surname = InventedPatients.surname();
        id = patients.admit(surname, null).getId();
        assertThat(patients.found(doctor(), surname)).containsExactly(id);
    }

    @Test
    void what_is_no_name_number_or_date_finds_nobody() {
        for (String odd : noName().toList()) {
            assertThat(found(odd)).as(named(odd)).isEmpty();
        }
        told();
    }

    private static Stream<String> noName() {
        Stream<String> marks =
                Stream.of("%", "_", "*", "\\", "'", "\"", "`", "-", ";", "{}", "${1}", "#{1}", "..", "/");
        Stream<String> markup =
                Stream.of("<script>alert(1)</script>", "&amp;", "&lt;b&gt;", "<b>", "]]>", "<!--", "' or 1=1 --");
        Stream<String> characters = Stream.of(
                "\u0000",
                "\u0001",
                "\u0008",
                "\u007f",
                "\ud800",
                "\udc00",
                "\udc00\ud800",
                "\ud83d\udc75",
                "\u200f",
                "\u202e",
                "\ufeff",
                "\uffff",
                "\u0001\u0002",
                "\u0660\u0661\u0662",
                "\u4e2d\u6587");
        Stream<String> lengths = Stream.of(
                "л".repeat(101),
                "л".repeat(500),
                "л".repeat(10_000),
                "слово ".repeat(100),
                "а ".repeat(7),
                "9 ".repeat(60),
                "(".repeat(100),
                "+".repeat(10_000),
                "-".repeat(10_000),
                " -".repeat(5_000) + ".");
        Stream<String> dates = Stream.of(
                "31.02.2020",
                "00.00.0000",
                "32.13.1955",
                "29.02.2021",
                "2020-02-31",
                "0000-00-00",
                "31.12.9999",
                "01.01.0001");
        return Stream.of(marks, markup, characters, lengths, dates).flatMap(all -> all);
    }

    @Test
    void a_name_among_what_is_none_finds_nobody_and_beside_white_space_whoever_bears_it() {
        for (String odd : List.of("%", "\u0000", "<b>", "\ud83d\udc75", "\ud800", "31.02.2020", "\\", "\u0001")) {
            assertThat(found(surname + odd)).as(named(odd)).isEmpty();
            assertThat(found(odd + surname)).as(named(odd)).isEmpty();
            assertThat(found(surname + " " + odd)).as(named(odd)).isEmpty();
        }
        for (String blank : List.of(" ", "\t", "\n", "\r\n", "\u00a0", "\u2003", ",", ".")) {
            assertThat(found(surname + blank)).as(named(blank)).containsExactly(id);
        }
        assertThat(found(surname.toLowerCase(Locale.ROOT))).containsExactly(id);
        assertThat(found(surname + " 14.03.1955")).containsExactly(id);
        assertThat(found("1955-03-14 " + surname)).containsExactly(id);
        assertThat(found("1955 " + surname)).containsExactly(id);
        told();
    }

    @Test
    void one_letter_finds_those_whose_surname_begins_with_it() {
        List<PatientSummary> found = answer("Ъ", false).patients();
        assertThat(found).isNotEmpty().allMatch(one -> one.fullName().startsWith("Ъ"));
        for (String letter : List.of("а", "q", "Z", "ё", "ß", "ı")) {
            answer(letter, false);
            answer(letter, true);
        }
        told();
    }

    @Test
    void what_is_blank_finds_everybody() {
        int all = answer("", false).total();
        for (String blank : List.of(" ", "\t", "\u001c", "\u2003", " ".repeat(10_000))) {
            assertThat(answer(blank, false).total()).as(named(blank)).isEqualTo(all);
        }
    }

    @Test
    void digits_of_any_length_are_answered_and_those_of_no_number_find_nobody() {
        for (int length = 1; length <= 40; length++) {
            for (String digit : List.of("0", "7")) {
                List<Long> found = found(digit.repeat(length));
                if (length > 16) {
                    assertThat(found).as(length + " digits").isEmpty();
                }
                found("+" + digit.repeat(length));
                found("№ " + digit.repeat(length));
                found(digit.repeat(length) + "а");
            }
        }
        told();
    }

    @Test
    void every_control_character_and_every_mixture_is_answered() {
        IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
                .mapToObj(Character::toString)
                .forEach(control -> {
                    found(control);
                    found("а" + control + "б");
                });
        List<String> parts =
                new ArrayList<>(noName().filter(odd -> odd.length() < 40).toList());
        parts.addAll(List.of(surname, "1955", "14.03.1955", "8 900 000 00 00", "а", "Ив"));
        for (int first = 0; first < parts.size(); first++) {
            for (int further = 1; further <= 4; further++) {
                found(parts.get(first) + " " + parts.get((first + further * 7) % parts.size()));
            }
        }
        told();
    }

    private List<Long> found(String typed) {
        answer(typed, true);
        FoundPatients found = answer(typed, false);
        return found.patients().stream().map(PatientSummary::patientId).toList();
    }

    private FoundPatients answer(String typed, boolean alike) {
        Instant began = Instant.now();
        FoundPatients found = doctor().call(
                        () -> search.search(asked(typed, SearchFilter.NONE).alike(alike), 0));
        slowest.put(Duration.between(began, Instant.now()).toMillis(), named(typed) + (alike ? ", alike" : ""));
        assertThat(found.building()).isNull();
        assertThat(found.patients()).hasSizeLessThanOrEqualTo(PatientSearch.PAGE);
        return found;
    }

    private void told() {
        LOG.log(
                System.Logger.Level.INFO,
                "The slowest of these took {0} ms.",
                List.copyOf(slowest.entrySet()).get(slowest.size() - 1));
    }

    /** What is printed is never more than a line. */
    private static String named(String typed) {
        StringBuilder name = new StringBuilder(typed.length() + " characters:");
        typed.chars().limit(12).forEach(c -> name.append(" %04x".formatted(c)));
        return name.toString();
    }
}
