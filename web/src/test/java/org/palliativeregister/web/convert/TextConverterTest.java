package org.palliativeregister.web.convert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextConverterTest {

    private final TextConverter converter = new TextConverter();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   ", "\t", "\u00a0\u00a0", " \u2003\u3000"})
    void spaces_alone_are_nothing(String typed) {
        assertThat(converter.getAsObject(null, null, typed)).isNull();
    }

    @Test
    void anything_else_stays_as_it_was_typed() {
        assertThat(converter.getAsObject(null, null, " Анна  Мария ")).isEqualTo(" Анна  Мария ");
        assertThat(converter.getAsString(null, null, " Анна ")).isEqualTo(" Анна ");
        assertThat(converter.getAsString(null, null, null)).isEmpty();
    }
}
