package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextSealTest {

    private static final String ENTITY = "MedicalRecord";
    private final ConfidentialText penicillin = ConfidentialText.of("пенициллин");
    private final ConfidentialText lives = ConfidentialText.of("живёт у дочери");

    @BeforeEach
    void keys_are_open() {
        KeyRing.use(Keys.ring(1, 1));
    }

    private static SortedMap<String, Confidential> texts(Confidential allergies, Confidential note) {
        SortedMap<String, Confidential> texts = new TreeMap<>();
        texts.put("allergies", allergies);
        texts.put("note", note);
        return texts;
    }

    private byte[] seal() {
        return TextSeal.over(ENTITY, 7, texts(penicillin, lives), Set.of());
    }

    @Test
    void texts_that_stand_where_they_were_sealed_are_proved() {
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, lives), seal()))
                .isEmpty();
        byte[] none = TextSeal.over(ENTITY, 7, texts(null, null), Set.of());
        assertThat(TextSeal.unproved(ENTITY, 7, texts(null, null), none)).isEmpty();
    }

    @Test
    void the_one_that_is_another_or_does_not_open_or_is_gone_or_was_put_there_is_told_from_the_others() {
        ConfidentialText other = ConfidentialText.of("живёт один");
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, other), seal()))
                .containsExactly("note");
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, null), seal()))
                .containsExactly("note");
        assertThat(TextSeal.unproved(ENTITY, 7, texts(ConfidentialText.unreadable(Unreadable.DAMAGED), lives), seal()))
                .containsExactly("allergies");
        byte[] none = TextSeal.over(ENTITY, 7, texts(null, lives), Set.of());
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, lives), none)).containsExactly("allergies");
    }

    @Test
    void the_seal_of_another_row_or_another_table_or_one_put_together_of_two_proves_nothing() {
        byte[] now = seal();
        byte[] before = TextSeal.over(ENTITY, 7, texts(penicillin, ConfidentialText.of("раньше")), Set.of());
        byte[] mixed = now.clone();
        // The first hash is for the case that all is well; the note's own is the last but one.
        mixed[2] ^= 1;
        System.arraycopy(before, 34, mixed, 34, 16);
        for (byte[] wrong : new byte[][] {
            TextSeal.over(ENTITY, 8, texts(penicillin, lives), Set.of()),
            TextSeal.over("Prescription", 7, texts(penicillin, lives), Set.of()),
            mixed,
            Arrays.copyOf(now, now.length - 16),
            new byte[now.length],
            new byte[0],
            null
        }) {
            assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, lives), wrong))
                    .containsExactly("allergies", "note");
        }
    }

    @Test
    void sealing_anew_beside_a_damaged_text_neither_proves_it_nor_forgets_it() {
        byte[] before = seal();
        SortedMap<String, Confidential> broken = texts(ConfidentialText.of("чужое"), ConfidentialText.of("новое"));
        byte[] after = TextSeal.over(ENTITY, 7, broken, Set.of("allergies"), before);
        assertThat(TextSeal.unproved(ENTITY, 7, broken, after)).containsExactly("allergies");
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, broken.get("note")), after))
                .as("put right")
                .isEmpty();
    }

    /** Under the key of before, which cannot be retired so long: under another, nothing could tell that it is the right one. */
    @Test
    void sealing_anew_beside_a_damaged_text_does_not_forget_it_though_another_key_is_in_use() {
        KeyRing ring = Keys.ring(1, 1, 2);
        ring.setUse(new KeyUse(1, Map.of(KeyPurpose.SEAL, 1), null));
        KeyRing.use(ring);
        byte[] before = seal();
        ring.setUse(new KeyUse(2, Map.of(KeyPurpose.SEAL, 2), null));
        SortedMap<String, Confidential> broken = texts(ConfidentialText.of("чужое"), ConfidentialText.of("новое"));
        byte[] after = TextSeal.over(ENTITY, 7, broken, Set.of("allergies"), before);
        assertThat(after).startsWith(0, 1);
        assertThat(TextSeal.unproved(ENTITY, 7, broken, after)).containsExactly("allergies");
        SortedMap<String, Confidential> restored = texts(penicillin, broken.get("note"));
        assertThat(TextSeal.unproved(ENTITY, 7, restored, after))
                .as("put right")
                .isEmpty();
        assertThat(TextSeal.over(ENTITY, 7, restored, Set.of(), after))
                .as("and comes under the key in use when it is whole")
                .startsWith(0, 2);
    }

    @Test
    void beside_a_damaged_text_whose_seal_is_damaged_too_it_stays_unproved() {
        byte[] before = seal();
        before[before.length - 1] ^= 1;
        byte[] after = TextSeal.over(ENTITY, 7, texts(penicillin, lives), Set.of("allergies"), before);
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, lives), after))
                .containsExactly("allergies");
    }

    @Test
    void a_row_that_had_no_seal_gets_one_that_proves_what_opens() {
        byte[] sealed = new SealedText().seal("MedicalRecord.note", lives);
        SortedMap<String, byte[]> cells = new TreeMap<>(Map.of("allergies", new byte[40], "note", sealed));
        byte[] seal = TextSeal.first(ENTITY, 7, cells);
        assertThat(TextSeal.unproved(ENTITY, 7, texts(ConfidentialText.unreadable(Unreadable.TRUNCATED), lives), seal))
                .containsExactly("allergies");
        assertThat(TextSeal.unproved(ENTITY, 7, texts(penicillin, lives), seal)).containsExactly("allergies");
    }

    @Test
    void every_entity_with_sealed_values_binds_them_to_its_row() {
        assertThat(SealedColumns.entities()).hasSize(5).allMatch(RowSealed.class::isAssignableFrom);
    }
}
