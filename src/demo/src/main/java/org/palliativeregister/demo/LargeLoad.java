package org.palliativeregister.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Writes many patients, some in each transaction. Two transactions are under way at a time, so that the database works
 * while the next patients are being made; they end in the order of the register numbers, so that there is never a gap
 * before the last number.
 */
final class LargeLoad {

    private static final int WRITERS = 2;

    private final Loading loading;
    private final Invention invention;
    private final long all;
    private final int atOnce;
    private final Progress progress;
    private final Turns turns = new Turns();
    private final AtomicLong parts = new AtomicLong();

    /** @param atOnce patients in one transaction */
    LargeLoad(Loading loading, Invention invention, long all, int atOnce) {
        this.loading = loading;
        this.invention = invention;
        this.all = all;
        this.atOnce = atOnce;
        progress = new Progress(all);
    }

    /** @param first register number of the first who is missing */
    void from(long first) {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        Callable<Void> writer = () -> {
            writeFrom(first);
            return null;
        };
        try {
            for (Future<Void> written : writers.invokeAll(List.of(writer, writer))) {
                written.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The patients cannot be written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            writers.shutdownNow();
        }
    }

    private void writeFrom(long first) {
        try {
            for (long part = parts.getAndIncrement(); begin(first, part) <= all; part = parts.getAndIncrement()) {
                write(begin(first, part), part);
            }
        } catch (RuntimeException e) {
            turns.breakOff();
            throw e;
        }
    }

    private long begin(long first, long part) {
        return first + part * atOnce;
    }

    private void write(long begin, long part) {
        long last = Math.min(all, begin + atOnce - 1);
        List<InventedPatient> some = new ArrayList<>();
        LongStream.rangeClosed(begin, last).mapToObj(invention::patient).forEach(some::add);
        loading.inTransaction(entityManager -> {
            PatientLoad load = new PatientLoad(entityManager);
            load.load(some);
            turns.await(part);
            load.countTo(last);
        });
        progress.reached(last);
        turns.over();
    }
}
