package org.palliativeregister.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palliativeregister.patient.Sex;

class InquiryTest {

    @Test
    void a_search_begins_with_an_empty_box_and_everybody_on_the_register() {
        assertThat(Inquiry.BEGINNING.typed()).isNull();
        assertThat(Inquiry.BEGINNING.of("  ")).isEqualTo(Inquiry.BEGINNING);
    }

    @Test
    void another_filter_keeps_the_text_and_another_text_the_filter() {
        Inquiry women =
                Inquiry.BEGINNING.of(" Иванова ").by(Inquiry.BEGINNING.filter().ofSex(Sex.FEMALE));
        assertThat(women.typed()).isEqualTo("Иванова");
        assertThat(women.of("Сомова").filter().sex()).isEqualTo(Sex.FEMALE);
        assertThat(women.by(women.filter().ofSex(null))).isEqualTo(Inquiry.BEGINNING.of("Иванова"));
    }

    @Test
    void what_is_printed_of_it_names_nobody() {
        assertThat(Inquiry.BEGINNING.of("Иванова").toString()).doesNotContain("Иванова");
    }
}
