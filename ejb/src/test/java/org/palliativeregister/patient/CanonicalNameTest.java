package org.palliativeregister.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalNameTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\" ёлкина \", ЕЛКИНА",
                "Петрова — Водкина, ПЕТРОВА-ВОДКИНА",
                "О’Коннор, О'КОННОР",
                "\"Гасан\u00a0 оглы\", ГАСАН ОГЛЫ"
            })
    void names_are_compared_in_one_form(String written, String canonical) {
        assertThat(CanonicalName.of(written)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({"Семёнов, СЕМЕНОВ", "Йоки, ЙОКИ"})
    void decomposed_letters_are_composed_and_short_i_stays(String written, String canonical) {
        assertThat(CanonicalName.of(Normalizer.normalize(written, Normalizer.Form.NFD)))
                .isEqualTo(canonical);
    }

    @Test
    void latin_letters_that_look_cyrillic_are_taken_for_these() {
        assertThat(CanonicalName.inCyrillic("COMOBA")).isEqualTo("СОМОВА");
    }

    @Test
    void a_person_stands_under_each_surname_borne() {
        PersonName name = PersonName.of("Петрова-Водкина", "Анна", "Ильинична");
        assertThat(CanonicalName.sortKeys(name, "Сомова"))
                .containsExactly(
                        "ПЕТРОВА-ВОДКИНА\u0001АННА\u0001ИЛЬИНИЧНА",
                        "ВОДКИНА\u0001АННА\u0001ИЛЬИНИЧНА",
                        "ПЕТРОВАВОДКИНА\u0001АННА\u0001ИЛЬИНИЧНА",
                        "СОМОВА\u0001АННА\u0001ИЛЬИНИЧНА");
    }

    @ParameterizedTest
    @CsvSource({"РК-004127, 4127", "рк 004127, 4127", "PK-4127, 4127", "rk4127, 4127", "№ РК-004127, 4127", "4127, 4127"
    })
    void a_register_number_is_read_as_people_write_it(String written, long number) {
        assertThat(RegisterNumber.read(written)).hasValue(number);
    }

    @Test
    void what_is_no_register_number_is_not_read() {
        assertThat(RegisterNumber.read("РК-")).isEmpty();
        assertThat(RegisterNumber.read("12345678901")).isEmpty();
        assertThat(RegisterNumber.written(4127)).isEqualTo("РК-004127");
    }

    @Test
    void a_name_in_latin_letters_that_look_cyrillic_stands_among_the_cyrillic_ones_too() {
        assertThat(CanonicalName.sortKeys(PersonName.of("COXA", "Ann", null), null))
                .containsExactly("COXA\u0001ANN\u0001", "СОХА\u0001ANN\u0001");
    }

    @Test
    void a_given_name_with_marks_is_found_without_them() {
        assertThat(CanonicalName.sortKeys(PersonName.of("Garcia", "José", null), null))
                .containsExactly("GARCIA\u0001JOSÉ\u0001", "GARCIA\u0001JOSE\u0001");
    }
}
