package org.palliativeregister.bench;

import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.palliativeregister.crypto.SealBench;

/** Runs {@link SealBench} and prints what a sealed field costs as a ratio to bare AES-256-GCM. */
public final class SealRatio {

    private static final double TARGET = 1.15;

    private SealRatio() {}

    /** Takes about two minutes. */
    public static void main(String[] arguments) throws RunnerException {
        Map<Integer, Map<String, Double>> times = new TreeMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(SealBench.class.getSimpleName())
                        .build())
                .run()) {
            times.computeIfAbsent(Integer.valueOf(result.getParams().getParam("bytes")), any -> new TreeMap<>())
                    .put(
                            result.getPrimaryResult().getLabel(),
                            result.getPrimaryResult().getScore());
        }
        System.out.println(
                "A field sealed and opened / bare AES-256-GCM with a reused cipher; target at most " + TARGET);
        times.forEach((bytes, time) -> System.out.printf(
                "%5d bytes: %.0f ns / %.0f ns = %.2f%n",
                bytes, time.get("register"), time.get("bare"), time.get("register") / time.get("bare")));
    }
}
