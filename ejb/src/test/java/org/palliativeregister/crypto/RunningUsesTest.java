package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningUsesTest {

    @BeforeEach
    void open() {
        KeyRing ring = Keys.ring(1, 1, 2);
        ring.setUse(state(5, 1, null));
        KeyRing.use(ring);
    }

    @AfterEach
    void close() {
        KeyRing.use(Keys.ring(1, 1));
    }

    @Test
    void a_state_is_left_only_when_all_that_began_under_it_is_over() {
        KeyUse first = RunningUses.enter();
        KeyUse second = RunningUses.enter();
        KeyRing.current().setUse(state(6, 1, 2));
        KeyUse later = RunningUses.enter();
        assertThat(RunningUses.oldest(6)).isEqualTo(5);
        RunningUses.leave(first);
        assertThat(RunningUses.oldest(6)).isEqualTo(5);
        RunningUses.leave(second);
        assertThat(RunningUses.oldest(6)).isEqualTo(6);
        RunningUses.leave(later);
        assertThat(RunningUses.oldest(7)).isEqualTo(7);
    }

    @Test
    void while_the_index_key_changes_both_generations_are_written_and_the_complete_one_is_asked() {
        assertThat(BlindIndex.written()).containsExactly(1);
        KeyRing.current().setUse(state(6, 1, 2));
        assertThat(BlindIndex.written()).containsExactly(1, 2);
        assertThat(BlindIndex.<Integer>asked(generation -> generation)).isEqualTo(1);
        KeyRing.current().setUse(state(7, 2, 1));
        assertThat(BlindIndex.written()).containsExactly(1, 2);
        assertThat(BlindIndex.<Integer>asked(generation -> generation)).isEqualTo(2);
        KeyRing.current().setUse(state(8, 2, null));
        assertThat(BlindIndex.written()).containsExactly(2);
        assertThat(RunningUses.oldest(8)).as("nothing is under way").isEqualTo(8);
    }

    @Test
    void tokens_of_two_generations_have_nothing_in_common() {
        assertThat(BlindIndex.token(1, "snils", "1")).isNotEqualTo(BlindIndex.token(2, "snils", "1"));
    }

    @Test
    void a_key_that_is_not_in_use_seals_nothing_though_it_is_newer() {
        KeyRing ring = Keys.ring(1, 1, 2);
        ring.setUse(new KeyUse(1, Map.of(KeyPurpose.DATA, 1), null));
        assertThat(ring.sealing(KeyPurpose.DATA)).isEqualTo(1);
        byte[] sealed = ring.cipher().seal("A.b", new byte[3]);
        assertThat(Resealing.keyNumber(sealed)).isEqualTo(1);
        ring.setUse(new KeyUse(2, Map.of(KeyPurpose.DATA, 2), null));
        assertThat(Resealing.keyNumber(ring.cipher().seal("A.b", new byte[3]))).isEqualTo(2);
        assertThat(ring.cipher().open("A.b", sealed).value()).isEqualTo(new byte[3]);
    }

    /** It may have been passed over: another key be in use, and its own retired. */
    @Test
    void a_server_that_has_not_heard_from_the_database_seals_nothing_and_commits_nothing_it_has_sealed()
            throws Exception {
        KeyRing ring = Keys.ring(1, 1);
        KeyRing.use(ring);
        List<Synchronization> registered = new ArrayList<>();
        Map<Object, Object> resources = new HashMap<>();
        RunningUses.watch(transaction(registered, resources));
        try {
            assertThat(ring.sealing(KeyPurpose.DATA)).isEqualTo(1);
            ring.sealing(KeyPurpose.SEAL);
            assertThat(registered).as("asked once more, at the end").hasSize(1);
            registered.get(0).beforeCompletion();
            lastHeard(RunningUses.SILENCE.plusSeconds(1));
            for (KeyPurpose purpose : KeyPurpose.values()) {
                assertThatThrownBy(() -> ring.sealing(purpose)).hasMessageContaining("has not heard from the database");
            }
            assertThatThrownBy(registered.get(0)::beforeCompletion)
                    .hasMessageContaining("has not heard from the database");
            RunningUses.heard();
            assertThat(ring.sealing(KeyPurpose.DATA)).isEqualTo(1);
            registered.get(0).beforeCompletion();
        } finally {
            RunningUses.watch(null);
            KeyRing.guardSealing(() -> {});
        }
    }

    private static void lastHeard(Duration ago) throws ReflectiveOperationException {
        Field heardAt = RunningUses.class.getDeclaredField("heardAt");
        heardAt.setAccessible(true);
        heardAt.set(null, System.nanoTime() - ago.toNanos());
    }

    private static TransactionSynchronizationRegistry transaction(
            List<Synchronization> registered, Map<Object, Object> resources) {
        Class<TransactionSynchronizationRegistry> type = TransactionSynchronizationRegistry.class;
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> switch (method.getName()) {
                    case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                    case "getResource" -> resources.get(given[0]);
                    case "putResource" -> resources.put(given[0], given[1]);
                    case "registerInterposedSynchronization" -> registered.add((Synchronization) given[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static KeyUse state(long version, int asked, Integer alsoWritten) {
        return new KeyUse(version, Map.of(KeyPurpose.INDEX, asked), alsoWritten);
    }
}
