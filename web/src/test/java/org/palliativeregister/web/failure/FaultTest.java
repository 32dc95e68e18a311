package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palliativeregister.RuleViolation;

class FaultTest {

    @Test
    void the_log_has_the_place_of_a_fault_and_none_of_its_words() {
        Fault fault = Fault.of(new IllegalStateException("Лукина Вера", new IllegalArgumentException("14.03.1955")));
        Throwable logged = fault.withoutWords();
        assertThat(logged).hasMessage("java.lang.IllegalStateException");
        assertThat(logged.getCause()).hasMessage("java.lang.IllegalArgumentException");
        assertThat(logged.getStackTrace()).isEqualTo(fault.cause().getStackTrace());
    }

    @Test
    void the_number_of_a_fault_can_be_read_out_on_the_telephone() {
        assertThat(Fault.of(new IllegalStateException()).number()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void a_broken_rule_is_told_as_a_sentence_wherever_it_is_wrapped() {
        FacesException thrown = new FacesException(new RuleViolation("shell.failedTitle", "x"));
        assertThat(Refusal.of(thrown, Locale.ENGLISH)).contains(new Refusal("shell.failedTitle", "Error: x"));
        assertThat(Refusal.of(new FacesException("x"), Locale.ENGLISH)).isEmpty();
    }
}
