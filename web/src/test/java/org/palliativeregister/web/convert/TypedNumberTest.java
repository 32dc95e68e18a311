package org.palliativeregister.web.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final TypedNumber DOSE = new TypedNumber(new BigDecimal("0.001"), new BigDecimal("10000000"), 3);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|12.5", "12.5|12.5", " 7 |7", "0,125|0.125", "2,50|2.50", "1,125|1.125"})
    void a_number_is_read_with_either_decimal_mark(String typed, BigDecimal number) throws TypedNumber.Unreadable {
        assertThat(DOSE.read(typed)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e5",
                "-5",
                "+5",
                "5 мг",
                "1 000",
                "1,2,3",
                ",5",
                "5,",
                "<b>5</b>",
                "٣",
                "５",
                "5\u0000",
                "0x1F",
                "NaN"
            })
    void what_is_no_number_is_refused_and_never_trimmed_to_one(String typed) {
        assertThat(refusal(typed).sentence(RUSSIAN)).isEqualTo("Введите число, например 12,5");
    }

    @Test
    void a_number_that_may_mean_thousands_is_refused() {
        assertThat(refusal("1.000").sentence(RUSSIAN)).isEqualTo("Непонятно, 1 или 1000: введите одно из двух");
        assertThat(refusal("20,000").sentence(Locale.ENGLISH)).isEqualTo("Either 20 or 20000: enter one of the two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|Введите число от 0,001 до 10000000",
                "10000001|Введите число от 0,001 до 10000000",
                "99999999999|Введите число от 0,001 до 10000000",
                "0,00000000001|Введите число от 0,001 до 10000000",
                "1,23456789012|Знаков после запятой не больше 3",
                "0,1234|Знаков после запятой не больше 3"
            })
    void a_number_out_of_range_is_refused_with_the_range(String typed, String sentence) {
        assertThat(refusal(typed).sentence(RUSSIAN)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2.500|2,5", "100|100", "0.125|0,125", "20.000|20", "0.000|0"})
    void a_number_is_written_without_zeros_that_say_nothing(BigDecimal number, String written) {
        assertThat(TypedNumber.write(number, ",")).isEqualTo(written);
    }

    private static TypedNumber.Unreadable refusal(String typed) {
        return catchThrowableOfType(TypedNumber.Unreadable.class, () -> DOSE.read(typed));
    }
}
