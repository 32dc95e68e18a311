package org.palliativeregister.web.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private final Formats russian = new Formats(Locale.forLanguageTag("ru"));
    private final Formats english = new Formats(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, 0 дней",
        "1, 1 день",
        "2, 2 дня",
        "4, 4 дня",
        "5, 5 дней",
        "11, 11 дней",
        "12, 12 дней",
        "14, 14 дней",
        "21, 21 день",
        "22, 22 дня",
        "25, 25 дней",
        "101, 101 день",
        "111, 111 дней",
        "112, 112 дней"
    })
    void days_are_counted_by_the_rules_of_russian(int number, String written) {
        assertThat(spaced(russian.plural("convert.days", number))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 day", "2, 2 days", "5, 5 days", "21, 21 days"})
    void days_are_counted_by_the_rules_of_english(int number, String written) {
        assertThat(english.plural("convert.days", number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "1955-03-14, 71 год",
        "1954-03-14, 72 года",
        "1951-03-14, 75 лет",
        "1955-11-25, 70 лет",
        "2025-11-24, 12 месяцев",
        "2026-10-30, 0 месяцев"
    })
    void an_age_is_told_in_years_and_below_two_in_months(LocalDate born, String age) {
        assertThat(russian.age(born, LocalDate.of(2026, 11, 24))).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, '5 мг'",
        "0.50, '0,5 мг'",
        "12.500, '12,5 мг'",
        "1200, '1 200 мг'",
        "1000000.5, '1 000 000,5 мг'",
        "0.125, '0,125 мг'"
    })
    void a_dose_has_no_trailing_zeros_and_is_grouped_as_every_number(BigDecimal amount, String written) {
        assertThat(spaced(russian.dose(amount, "мг"))).isEqualTo(written);
    }

    @Test
    void a_dose_keeps_its_unit_on_the_same_line() {
        assertThat(russian.dose(BigDecimal.TEN, "мг")).contains("\u00A0");
        assertThat(english.dose(new BigDecimal("1200"), "IU")).isEqualTo("1,200\u00A0IU");
        assertThat(english.dose(new BigDecimal("0.5"), "mg")).isEqualTo("0.5\u00A0mg");
    }

    @Test
    void numbers_are_grouped_with_a_space_that_does_not_break() {
        assertThat(russian.number(new BigDecimal("1234.5"))).isEqualTo("1\u00A0234,5");
        assertThat(english.number(new BigDecimal("1234.5"))).isEqualTo("1,234.5");
        assertThat(russian.percent(18)).isEqualTo("18\u00A0%");
    }

    @Test
    void dates_and_times_are_written_day_first() {
        assertThat(russian.date(LocalDate.of(2026, 11, 4))).isEqualTo("04.11.2026");
        assertThat(russian.dateTime(LocalDateTime.of(2026, 11, 4, 9, 5))).isEqualTo("04.11.2026 09:05");
        assertThat(russian.longDate(LocalDate.of(2026, 11, 24))).isEqualTo("24 ноября 2026 г.");
        assertThat(english.longDate(LocalDate.of(2026, 11, 24))).isEqualTo("24 Nov 2026");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        assertThat(russian.date(null)).isEqualTo("–");
        assertThat(russian.number(null)).isEqualTo("–");
        assertThat(russian.age(null)).isEqualTo("–");
        assertThat(russian.dose(null, "мг")).isEqualTo("–");
    }

    @Test
    void either_decimal_mark_may_be_typed() {
        assertThat(russian.getDecimalMark()).isEqualTo(",");
        assertThat(english.getDecimalMark()).isEqualTo(".");
    }

    private static String spaced(String text) {
        return text.replace(Formats.NBSP, ' ');
    }
}
