package org.palliativeregister.run;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A long-living program beside this one. It lives in a session of its own, so that the terminal's Ctrl-C reaches only
 * us and we end things in order; its process id is recorded, so that what a killed run left behind is recognised.
 */
final class Child {
    private static boolean ending;

    private final ProcessHandle process;
    private final Path record;

    private Child(ProcessHandle process, Path record) {
        this.process = process;
        this.record = record;
    }

    /**
     * @param record where the process id is kept
     * @param log where the output goes
     */
    static synchronized Child start(Path record, Path log, List<String> command, Map<String, String> environment) {
        if (ending) {
            throw new Refusal("Stopped before everything was started.");
        }
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).redirectInput(nothing());
        try {
            ProcessHandle process = builder.start().toHandle();
            Files.writeString(record, Long.toString(process.pid()));
            return new Child(process, record);
        } catch (IOException e) {
            throw new Refusal("This program cannot be started: " + command.get(0) + " (" + e.getMessage() + ")", e);
        }
    }

    /** From now on nothing is started: whatever has been, has its record. */
    static synchronized void startNoMore() {
        ending = true;
    }

    /**
     * What an earlier run left behind, if anything.
     *
     * @param mark a word of its command line that nothing else has
     */
    static Optional<Child> leftBehind(Path record, String mark) {
        if (!Files.exists(record)) {
            return Optional.empty();
        }
        return ProcessHandle.of(recorded(record))
                .filter(process -> commandLine(process).contains(mark))
                .map(process -> new Child(process, record));
    }

    private static long recorded(Path record) {
        try {
            return Long.parseLong(Files.readString(record).strip());
        } catch (IOException | NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String commandLine(ProcessHandle process) {
        Path inProc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(inProc)
                    ? Files.readString(inProc, StandardCharsets.ISO_8859_1).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and ends it by force when the patience is over. */
    void stop(Duration patience) {
        process.destroy();
        if (!endsWithin(patience)) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(5));
        }
        record.toFile().delete();
    }

    private boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>();
        Tool.find("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }

    private static File nothing() {
        File device = new File("/dev/null");
        return device.exists() ? device : new File("NUL");
    }
}
