package org.palliativeregister.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PossessionTest {
    private static final long GIB = 1L << 30;

    @Test
    void a_disk_with_less_than_3_gib_is_refused_in_one_sentence(@TempDir Path home) {
        assertThatThrownBy(() -> Possession.requireSpace(home, 3 * GIB - 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("The register needs 3 GiB of free disk space in " + home + "; only 2.9 GiB are free.");
    }

    @Test
    void a_disk_with_3_gib_is_enough(@TempDir Path home) {
        assertThatCode(() -> Possession.requireSpace(home, 3 * GIB)).doesNotThrowAnyException();
    }

    @Test
    void a_folder_is_not_given_to_a_second_run(@TempDir Path home) {
        Possession first = Possession.take(home);

        assertThatThrownBy(() -> Possession.take(home))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The register in " + home + " is running already");
        assertThatCode(first::lasts).doesNotThrowAnyException();
    }
}
