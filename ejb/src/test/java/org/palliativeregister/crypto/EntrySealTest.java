package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntrySealTest {

    private static final long ENTRY = 7;
    private static final String TWO = "1234567890123456789 2234567890123456789";

    @BeforeEach
    void keys_are_open() {
        KeyRing.use(Keys.ring(1, 1, 2));
    }

    @Test
    void what_was_sealed_for_an_entry_opens_for_it() {
        for (String text : new String[] {"1 2", TWO, "9".repeat(511), "9".repeat(512), "9".repeat(1000)}) {
            assertThat(EntrySeal.open(2, ENTRY, EntrySeal.seal(2, ENTRY, text))).isEqualTo(text);
        }
    }

    @Test
    void it_is_another_each_time_and_as_long_for_two_patients_as_for_a_page_of_them() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(Arrays.toString(EntrySeal.seal(1, ENTRY, TWO)));
        }
        assertThat(seen).hasSize(100);
        String page = "1234567890123456789 ".repeat(20).strip();
        assertThat(EntrySeal.seal(1, ENTRY, page)).hasSameSizeAs(EntrySeal.seal(1, ENTRY, TWO));
    }

    @Test
    void it_opens_for_no_other_entry_under_no_other_key_and_not_when_a_bit_is_another() {
        byte[] sealed = EntrySeal.seal(1, ENTRY, TWO);
        assertThat(EntrySeal.open(1, ENTRY + 1, sealed)).isNull();
        assertThat(EntrySeal.open(2, ENTRY, sealed)).isNull();
        assertThat(EntrySeal.open(3, ENTRY, sealed)).isNull();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(EntrySeal.open(1, ENTRY, flipped)).as("bit %d", bit).isNull();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(EntrySeal.open(1, ENTRY, Arrays.copyOf(sealed, length))).isNull();
        }
    }
}
