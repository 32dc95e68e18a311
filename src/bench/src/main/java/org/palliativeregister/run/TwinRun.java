package org.palliativeregister.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the search through the whole use case against the same on a twin of the register in plain text, on a database
 * and a server of its own. System properties: {@code testbed.home} (the folder in which they live), {@code twin.sizes}
 * (numbers of patients, growing), {@code twin.queries} (of each kind), {@code
 * twin.keep} (true: goes on with the register that an earlier run has loaded).
 */
public final class TwinRun {

    private static final String SIZES = "1000,10000,100000";
    private static final String QUERIES = "250";

    private TwinRun() {}

    /** Ends the process with 1 if the two sides do not answer alike. */
    public static void main(String[] arguments) {
        Installation installation = new Installation(Path.of(System.getProperty("testbed.home")));
        stop(installation);
        if (!Boolean.getBoolean("twin.keep")) {
            Folders.delete(installation.database());
        }
        Build build = Build.fromMaven();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation)));
        try {
            new TwinResults(build.root().resolve("src/bench/results.md")).keep(measure(installation, build));
        } catch (Refusal refusal) {
            Progress.complain(refusal.getMessage());
            System.exit(1);
        } finally {
            stop(installation);
        }
    }

    private static void stop(Installation installation) {
        TwinServer.stop(installation);
        Database.stop(installation);
    }

    private static TwinFigures measure(Installation installation, Build build) {
        TwinDatabase database = new TwinDatabase(installation, build);
        database.start();
        TwinServer server = new TwinServer(installation, build, database.address());
        TwinFigures figures = new TwinFigures(database.version());
        List<Integer> sizes = sizes();
        for (int size : sizes) {
            database.grow(size);
            server.start();
            Progress.say(server.ask("fill"));
            database.settle();
            Progress.say("Measuring the search in " + size + " patients");
            figures.searched(size, lines(server.ask("search?queries=" + queries())));
            if (size == sizes.get(sizes.size() - 1)) {
                figures.admitted(admission(server));
            }
            server.stop();
        }
        return figures;
    }

    /** What the search has shown is not lost when this fails. */
    private static List<String> admission(TwinServer server) {
        try {
            return lines(server.ask("admit?patients=" + queries()));
        } catch (Refusal refusal) {
            Progress.complain(refusal.getMessage());
            return List.of();
        }
    }

    private static List<Integer> sizes() {
        return Stream.of(System.getProperty("twin.sizes", SIZES).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    private static int queries() {
        return Integer.parseInt(System.getProperty("twin.queries", QUERIES));
    }

    private static List<String> lines(String answer) {
        return new ArrayList<>(answer.lines().toList());
    }
}
