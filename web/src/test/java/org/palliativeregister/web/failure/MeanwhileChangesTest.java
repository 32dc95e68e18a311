package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeanwhileChangesTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Instant NINE_IN_MOSCOW = Instant.parse("2026-11-24T06:00:00Z");

    private record Entry(String name, String shortName) {}

    @Test
    void who_and_when_by_the_clock_of_the_region_and_each_field_before_and_after_are_told() {
        assertThat(changes(RUSSIAN, new Entry("Хоспис", "Х"), new Entry("Дом", "Х"))
                        .text("Громова Елена Андреевна", NINE_IN_MOSCOW))
                .contains("Громова Елена Андреевна, 24.11.2026 09:00")
                .endsWith("Полное название: было «Хоспис», стало «Дом»");
    }

    @Test
    void in_the_language_of_the_page() {
        assertThat(changes(Locale.ENGLISH, new Entry("Хоспис", "Х"), new Entry("Хоспис", "Д"))
                        .text("Громова Елена Андреевна", NINE_IN_MOSCOW))
                .contains("While you were working")
                .endsWith("Short name: was “Х”, is “Д”");
    }

    @Test
    void a_field_without_a_value_is_a_dash_and_empty_is_none() {
        assertThat(changes(RUSSIAN, new Entry(null, ""), new Entry("Дом", null)).text("", NINE_IN_MOSCOW))
                .endsWith("было «–», стало «Дом»");
    }

    @Test
    void nothing_is_told_of_an_entry_whose_fields_are_what_they_were() {
        assertThat(changes(RUSSIAN, new Entry("Дом", ""), new Entry("Дом", null))
                        .isEmpty())
                .isTrue();
    }

    private static MeanwhileChanges<Entry> changes(Locale locale, Entry read, Entry now) {
        return new MeanwhileChanges<>(locale, read, now)
                .in("institution.name", Entry::name)
                .in("institution.shortName", Entry::shortName);
    }
}
