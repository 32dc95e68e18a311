package org.palliativeregister.twin;

import java.util.function.Function;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.search.Inquiry;
import org.palliativeregister.search.PatientSearch;
import org.palliativeregister.search.SearchFilter;

/** What is asked about a person, from which page on. */
enum Kind {
    TWO("2 letters, page 1", 1, letters(2)),
    TWO_FAR("2 letters, page 10", 10, letters(2)),
    THREE("3 letters, page 1", 1, letters(3)),
    THREE_FAR("3 letters, page 10", 10, letters(3)),
    FOUR("4 letters, page 1", 1, letters(4)),
    FOUR_FAR("4 letters, page 10", 10, letters(4)),
    SIX("6 letters, page 1", 1, letters(6)),
    SIX_FAR("6 letters, page 10", 10, letters(6)),
    FILTERED("3 letters, institution, status", 1, Kind::filtered),
    SOUND("sounds like", 1, person -> asked(person.surname(), SearchFilter.NONE).alike(true)),
    FULL("full name", 1, person -> asked(person.full(), SearchFilter.NONE)),
    INITIAL(
            "surname and initial",
            1,
            person -> person.surname().length() == 1
                    ? null
                    : asked(person.surname() + " " + person.given().charAt(0) + ".", SearchFilter.NONE)),
    SNILS("SNILS", 1, person -> person.snils() == null ? null : asked(person.snils(), SearchFilter.NONE));

    private final String label;
    private final int page;
    private final Function<Person, Inquiry> question;

    Kind(String label, int page, Function<Person, Inquiry> question) {
        this.label = label;
        this.page = page;
        this.question = question;
    }

    private static Function<Person, Inquiry> letters(int count) {
        return person -> beginning(person, count, SearchFilter.NONE);
    }

    private static Inquiry filtered(Person person) {
        return beginning(
                person,
                3,
                SearchFilter.NONE.ofInstitution(person.institutionId()).ofStatus(person.status()));
    }

    private static Inquiry beginning(Person person, int letters, SearchFilter filter) {
        return person.surname().length() < letters
                ? null
                : asked(person.surname().substring(0, letters), filter);
    }

    private static Inquiry asked(String typed, SearchFilter filter) {
        return new Inquiry(ConfidentialText.of(typed), filter, false);
    }

    /** Null where this cannot be asked of the person. */
    Inquiry of(Person person) {
        return person.isPlain() ? question.apply(person) : null;
    }

    int first() {
        return (page - 1) * PatientSearch.PAGE;
    }

    String label() {
        return label;
    }
}
