package org.palliativeregister.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever rings, and whenever: one turn at a time, and always one to come. */
class JobRunnerTest {

    private final JobBell bell = new JobBell();
    private final JobRunner runner = new JobRunner();
    private final List<Runnable> scheduled = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Looking looking = new Looking();

    /** Nothing to do; somebody may ring while it is looked for. */
    private static class Looking extends Steps {

        private int times;
        private Runnable meanwhile = () -> {};

        @Override
        Optional<Job> take(long holder) {
            times++;
            meanwhile.run();
            return Optional.empty();
        }
    }

    @BeforeEach
    void start() throws ReflectiveOperationException {
        set("steps", looking);
        set("bell", bell);
        set("contexts", ofWhatIsAsked(ContextService.class, (name, given) -> given[0]));
        set("scheduler", ofWhatIsAsked(ManagedScheduledExecutorService.class, (name, given) -> {
            if (name.equals("schedule")) {
                scheduled.add((Runnable) given[0]);
                pauses.add((Long) given[1]);
            }
            return future();
        }));
        runner.start();
    }

    /** One that says it was given up in time although it may have begun, as those of the server do. */
    private static ScheduledFuture<?> future() {
        return ofWhatIsAsked(ScheduledFuture.class, (name, given) -> true);
    }

    private interface Answer {
        Object of(String name, Object... given);
    }

    private static <T> T ofWhatIsAsked(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, given) -> answer.of(method.getName(), given)));
    }

    private void set(String field, Object value) throws ReflectiveOperationException {
        Field declared = JobRunner.class.getDeclaredField(field);
        declared.setAccessible(true);
        declared.set(runner, value);
    }

    private void run(int turn) {
        scheduled.get(turn).run();
    }

    @Test
    void one_turn_brings_the_next() {
        assertThat(scheduled).hasSize(1);
        run(0);
        run(1);
        assertThat(looking.times).isEqualTo(2);
        assertThat(scheduled).hasSize(3);
    }

    @Test
    void who_rings_between_two_turns_brings_one_at_once_in_place_of_the_other() {
        bell.ring(null);
        assertThat(scheduled).hasSize(2);
        assertThat(pauses.get(1)).isZero();
        run(0);
        assertThat(looking.times).as("given up, though it has begun").isZero();
        assertThat(scheduled).hasSize(2);
        run(1);
        assertThat(looking.times).isEqualTo(1);
        assertThat(scheduled).hasSize(3);
    }

    @Test
    void who_rings_within_a_turn_brings_no_second_one_beside_it_but_the_next_at_once() {
        looking.meanwhile = () -> bell.ring(null);
        run(0);
        assertThat(looking.times).isEqualTo(1);
        assertThat(scheduled).hasSize(2);
        assertThat(pauses.get(1)).isZero();
        looking.meanwhile = () -> {};
        run(1);
        assertThat(scheduled).hasSize(3);
        assertThat(pauses.get(2)).isPositive();
    }

    @Test
    void a_turn_that_fails_brings_the_next_all_the_same() {
        looking.meanwhile = () -> {
            throw new IllegalStateException("the database is away");
        };
        run(0);
        assertThat(scheduled).hasSize(2);
    }

    @Test
    void after_the_stop_there_is_none() {
        runner.stop();
        run(0);
        assertThat(scheduled).hasSize(1);
    }
}
