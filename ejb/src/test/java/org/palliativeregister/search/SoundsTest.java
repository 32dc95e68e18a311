package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundsTest {

    @Test
    void no_cyrillic_letter_reaches_the_encoder() {
        for (char c = 'А'; c <= 'Я'; c++) {
            assertThat(Sounds.inLatin(String.valueOf(c))).matches("[A-Z]*");
        }
        assertThat(Sounds.of("ИВАНОВ")).isNotEmpty().doesNotContain("000000");
        assertThat(Sounds.of("ИВАНОВ")).isNotEqualTo(Sounds.of("ПЕТРОВ"));
    }

    @Test
    void the_letters_are_those_of_passports() {
        assertThat(Sounds.inLatin("ЩЕРБАКОВА")).isEqualTo("SHCHERBAKOVA");
        assertThat(Sounds.inLatin("ПОДЪЯЧЕВ")).isEqualTo("PODIEIACHEV");
        assertThat(Sounds.inLatin("ХЮТТИ")).isEqualTo("KHIUTTI");
        assertThat(Sounds.inLatin("ЦОЙ")).isEqualTo("TSOI");
    }

    @Test
    void what_has_no_letters_has_no_sound() {
        assertThat(Sounds.of("-")).isEmpty();
        assertThat(Sounds.of("李")).isEmpty();
    }
}
