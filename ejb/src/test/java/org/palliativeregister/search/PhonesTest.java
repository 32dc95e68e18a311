package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 911 400-11-22",
                "8 (911) 400 11 22",
                "89114001122",
                "9114001122",
                "дочь, Анна: 8-911-400-11-22, вечером",
                "+7\u00a0911\u00a0400\u201311\u201322"
            })
    void a_phone_is_known_however_it_is_written(String text) {
        assertThat(Phones.in(text)).containsExactly("9114001122");
    }

    @Test
    void several_are_told_apart() {
        assertThat(Phones.in("8 911 400-11-22, 8 (8142) 76-54-32")).containsExactly("9114001122", "8142765432");
    }

    @Test
    void a_number_without_the_code_of_the_town_is_one_in_its_groups_or_alone() {
        assertThat(Phones.in("дочь 76-54-33, 8 911 400-11-22")).containsExactly("9114001122", "765433");
        assertThat(Phones.in("5-12-34")).containsExactly("51234");
        assertThat(Phones.in("765433")).containsExactly("765433");
        assertThat(Phones.in(" 76 54 33 ")).containsExactly("765433");
    }

    @Test
    void other_numbers_are_none() {
        assertThat(Phones.in("д. 5, кв. 12, 185000, 12.03.1950, 1950-03-12, 1234567890123"))
                .isEmpty();
        assertThat(Phones.in(null)).isEmpty();
    }
}
