package org.palliativeregister.web.failure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Overtaken;

class RefusalTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    @Test
    void two_who_save_at_one_moment_are_told_so_and_not_of_a_fault() {
        RuntimeException atCommit = new IllegalStateException(new OptimisticLockException());
        assertThat(Refusal.of(atCommit, RUSSIAN)).map(Refusal::key).contains("failure.sameMoment");
    }

    @Test
    void an_entry_that_is_gone_is_a_refusal_of_an_act_and_not_of_an_address() {
        RuntimeException gone = new IllegalStateException(new NoSuchEntry());
        assertThat(Refusal.ofAct(gone, RUSSIAN)).map(Refusal::key).contains("failure.noSuchEntry");
        assertThat(Refusal.of(gone, RUSSIAN)).isEmpty();
    }

    @Test
    void whoever_was_overtaken_at_a_button_is_told_to_press_again_and_at_an_address_it_is_a_fault() {
        RuntimeException given = new IllegalStateException(new Overtaken());
        assertThat(Refusal.ofAct(given, RUSSIAN)).hasValueSatisfying(refusal -> assertThat(refusal.sentence())
                .startsWith("Не сохранено")
                .contains("ещё раз"));
        assertThat(Refusal.of(given, RUSSIAN)).isEmpty();
    }

    @Test
    void a_fault_stays_a_fault() {
        assertThat(Refusal.ofAct(new IllegalStateException(), RUSSIAN)).isEmpty();
    }
}
