package org.palliativeregister.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long it takes to load the passports of very many patients, and then the server to build its name index of them,
 * and what that leaves on its heap. System properties: {@code testbed.home} (the folder in which it lives), {@code
 * million.patients} (1,000,000), {@code million.keep} (true: goes on with what an earlier run has loaded), {@code
 * register.heap} (of the server).
 */
public final class MillionRun {

    private static final String PATIENTS = "1000000";
    private static final String BUILT = "The name index is built";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private MillionRun() {}

    /** Prints the figures; nothing is compared with a target, since other work on the machine counts. */
    public static void main(String[] arguments) {
        Installation installation = new Installation(Path.of(System.getProperty("testbed.home")));
        stop(installation);
        if (!Boolean.getBoolean("million.keep")) {
            Folders.delete(installation.database());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation)));
        try {
            measure(installation, Build.fromMaven());
        } catch (Refusal refusal) {
            Progress.complain(refusal.getMessage());
            System.exit(1);
        } finally {
            stop(installation);
        }
    }

    private static void stop(Installation installation) {
        Server.stop(installation);
        Database.stop(installation);
    }

    private static void measure(Installation installation, Build build) {
        int patients = Integer.parseInt(System.getProperty("million.patients", PATIENTS));
        LoadedDatabase database = new LoadedDatabase(installation, build);
        database.start();
        database.grow(patients, Map.of("REGISTER_PASSPORTS_ONLY", "true"));
        Path wildfly = new WildFlyPrograms(installation, build, new Operator(build)).prepare();
        Server server = new Server(installation, wildfly, ServerPorts.with(Ports.free()));
        server.start(build.ear(), database.address());
        Progress.say(built(server));
        inspect(installation, "GC.run", false);
        inspect(installation, "GC.heap_info", true);
        Progress.plainly(TwinMachine.told(database.version()));
    }

    private static String built(Server server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && server.isAlive()) {
            Optional<String> line = lastBuilt(server.log());
            if (line.isPresent()) {
                return line.get();
            }
            Pause.shortly();
        }
        throw new Refusal("The name index was not built; the server's log is " + server.log());
    }

    private static Optional<String> lastBuilt(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains(BUILT))
                    .reduce((earlier, later) -> later);
        } catch (IOException e) {
            throw new Refusal(log + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void inspect(Installation installation, String command, boolean loudly) {
        try {
            String process =
                    Files.readString(installation.home().resolve("server.pid")).strip();
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            new Tool(List.of(jcmd, process, command), Map.of()).run(loudly);
        } catch (IOException e) {
            throw new Refusal("The server's process is not known: " + e.getMessage(), e);
        }
    }
}
