package org.palliativeregister.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several people do something at one moment. */
@Dependent
class Together {
    private static final long PATIENCE = 120;

    @Resource
    private ManagedExecutorService threads;

    /**
     * How each of them ended.
     *
     * @param answer null where something was thrown
     * @param thrown null where it was done
     */
    record Outcome<T>(T answer, Throwable thrown) {}

    <T> List<Outcome<T>> at(List<Callable<T>> acts) {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        return acts.stream()
                .map(act -> begin(() -> {
                    start.await(PATIENCE, TimeUnit.SECONDS);
                    return act.call();
                }))
                .toList()
                .stream()
                .map(Together::outcome)
                .toList();
    }

    <T> Future<T> begin(Callable<T> act) {
        return threads.submit(act);
    }

    static <T> Outcome<T> outcome(Future<T> act) {
        try {
            return new Outcome<>(act.get(PATIENCE, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
