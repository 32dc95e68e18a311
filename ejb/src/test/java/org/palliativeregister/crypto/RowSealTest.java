package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowSealTest {

    private final ConfidentialText address = ConfidentialText.of("ул. Ровио");
    private final ConfidentialDate born = ConfidentialDate.of(LocalDate.of(1955, 3, 14));

    @BeforeEach
    void keys_are_open() {
        KeyRing.use(Keys.ring(1, 1));
    }

    @Test
    void a_row_as_it_was_sealed_holds() {
        byte[] seal = RowSeal.over("Passport", 7, address, null, born);
        assertThat(RowSeal.holds(seal, "Passport", 7, address, null, born)).isTrue();
    }

    @Test
    void a_value_of_another_row_or_another_order_or_another_table_breaks_it() {
        byte[] seal = RowSeal.over("Passport", 7, address, null, born);
        assertThat(RowSeal.holds(seal, "Passport", 8, address, null, born)).isFalse();
        assertThat(RowSeal.holds(seal, "Passport", 7, null, address, born)).isFalse();
        assertThat(RowSeal.holds(seal, "Record", 7, address, null, born)).isFalse();
        assertThat(RowSeal.holds(seal, "Passport", 7, ConfidentialText.of("ул. Ленина"), null, born))
                .isFalse();
        assertThat(RowSeal.holds(new byte[34], "Passport", 7, address, null, born))
                .isFalse();
        assertThat(RowSeal.holds(null, "Passport", 7, address, null, born)).isFalse();
    }

    @Test
    void an_unreadable_value_cannot_be_sealed_again() {
        ConfidentialText lost = ConfidentialText.unreadable(Unreadable.DAMAGED);
        assertThatThrownBy(() -> RowSeal.over("Passport", 7, lost)).isInstanceOf(UnreadableValue.class);
        assertThatThrownBy(lost::value).isInstanceOf(UnreadableValue.class);
    }

    @Test
    void a_confidential_value_never_prints_itself() {
        assertThat(address.toString()).doesNotContain("Ровио");
        assertThat(ConfidentialText.unreadable(Unreadable.MOVED)).hasToString("ConfidentialText (MOVED)");
    }
}
