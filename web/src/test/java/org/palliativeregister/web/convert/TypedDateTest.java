package org.palliativeregister.web.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @ParameterizedTest
    @ValueSource(strings = {"14.03.1955", "14-03-1955", "14/3/1955", " 14 03 1955 "})
    void a_date_is_read_as_people_type_it(String typed) throws TypedDate.Impossible {
        assertThat(TypedDate.read(typed)).isEqualTo(LocalDate.of(1955, 3, 14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.04.1955|31 апреля не бывает. Введите дату, например 30.04.1955",
                "29.02.2026|29 февраля 2026 года не бывает. Введите дату, например 28.02.2026",
                "30.02.2024|30 февраля не бывает. Введите дату, например 29.02.2024",
                "12.13.1955|Месяца 13 не бывает. Введите дату, например 24.11.2026",
                "00.00.0000|Месяца 0 не бывает. Введите дату, например 24.11.2026",
                "00.01.2026|0 января не бывает. Введите дату, например 31.01.2026",
                "01.01.0000|Введите день, месяц и год, например 24.11.2026",
                "14.03.55|Введите день, месяц и год, например 24.11.2026",
                "__.__.____|Введите день, месяц и год, например 24.11.2026"
            })
    void a_date_that_does_not_exist_is_refused_with_the_reason(String typed, String sentence) {
        assertThat(refusal(typed).sentence(RUSSIAN)).isEqualTo(sentence);
    }

    @Test
    void the_reason_is_told_in_english_too() {
        assertThat(refusal("31.04.1955").sentence(Locale.ENGLISH))
                .isEqualTo("April has 30 days. Enter a date, for example 30.04.1955");
    }

    private static TypedDate.Impossible refusal(String typed) {
        return catchThrowableOfType(TypedDate.Impossible.class, () -> TypedDate.read(typed));
    }
}
