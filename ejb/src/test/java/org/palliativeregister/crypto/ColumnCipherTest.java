package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnCipherTest {

    private static final byte[] PLAIN = "Ёлкина Вера".getBytes(StandardCharsets.UTF_8);
    private static final String COLUMN = "PatientPassport.name";

    private final ColumnCipher cipher = Keys.ring(1, 1).cipher();

    @BeforeEach
    void columns_are_known() {
        ColumnCipher.know(COLUMN);
        ColumnCipher.know("PatientPassport.address");
    }

    @Test
    void what_was_sealed_opens_again() {
        for (String text :
                new String[] {"", "a", "Ёлкина", "x".repeat(31), "x".repeat(32), "x".repeat(5000), "\u0000"}) {
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            assertThat(cipher.open(COLUMN, cipher.seal(COLUMN, plain)).value()).isEqualTo(plain);
        }
    }

    @Test
    void equal_values_never_look_equal() {
        assertThat(cipher.seal(COLUMN, PLAIN)).isNotEqualTo(cipher.seal(COLUMN, PLAIN));
    }

    @Test
    void the_sealed_length_tells_only_steps_of_32_bytes() {
        assertThat(cipher.seal(COLUMN, new byte[3])).hasSameSizeAs(cipher.seal(COLUMN, new byte[31]));
        assertThat(cipher.seal(COLUMN, new byte[32]).length - cipher.seal(COLUMN, new byte[31]).length)
                .isEqualTo(32);
    }

    @Test
    void every_flipped_bit_makes_it_unreadable() {
        byte[] sealed = cipher.seal(COLUMN, PLAIN);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(cipher.open(COLUMN, flipped).reason())
                    .as("bit %d", bit)
                    .isEqualTo(bit < 24 ? Unreadable.UNKNOWN_KEY : Unreadable.DAMAGED);
        }
    }

    @Test
    void every_truncation_is_told_as_such() {
        byte[] sealed = cipher.seal(COLUMN, new byte[100]);
        for (int length = 0; length < sealed.length; length++) {
            Unreadable reason =
                    cipher.open(COLUMN, Arrays.copyOf(sealed, length)).reason();
            boolean lookswhole = length >= 63 && (length - 31) % 32 == 0;
            assertThat(reason).isEqualTo(lookswhole ? Unreadable.DAMAGED : Unreadable.TRUNCATED);
        }
    }

    @Test
    void a_value_of_another_column_is_told_as_moved() {
        byte[] sealed = cipher.seal("PatientPassport.address", PLAIN);
        assertThat(cipher.open(COLUMN, sealed).reason()).isEqualTo(Unreadable.MOVED);
    }

    @Test
    void a_key_of_the_same_number_but_another_keystore_does_not_open_it() {
        byte[] sealed = cipher.seal(COLUMN, PLAIN);
        assertThat(Keys.ring(2, 1).cipher().open(COLUMN, sealed).reason()).isEqualTo(Unreadable.DAMAGED);
    }

    @Test
    void the_key_in_use_seals_and_all_open() {
        byte[] old = cipher.seal(COLUMN, PLAIN);
        ColumnCipher newer = Keys.ring(1, 1, 2).cipher();
        assertThat(newer.open(COLUMN, old).value()).isEqualTo(PLAIN);
        assertThat(cipher.open(COLUMN, newer.seal(COLUMN, PLAIN)).reason()).isEqualTo(Unreadable.UNKNOWN_KEY);
    }
}
