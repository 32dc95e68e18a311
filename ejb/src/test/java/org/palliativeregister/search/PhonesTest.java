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
    void other_numbers_are_none() {
        assertThat(Phones.in("д. 5, кв. 12, 76-54-32, 1234567890123")).isEmpty();
        assertThat(Phones.in(null)).isEmpty();
    }
}
