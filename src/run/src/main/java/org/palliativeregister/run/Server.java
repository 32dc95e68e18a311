package org.palliativeregister.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The WildFly of one installation with the register deployed on it. */
final class Server {
    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(12);

    /** What the second compiler of the JVM would win in days costs half of the processor in the first minutes. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Enough for some 100,000 patients; a larger register says {@code -Dregister.heap=3g}. */
    private static final String HEAP = System.getProperty("register.heap", "768m");

    private final Installation installation;
    private final Path wildfly;
    private final ServerPorts ports;
    private final Deployment deployment;
    private Child child;

    Server(Installation installation, Path wildfly, ServerPorts ports) {
        this.installation = installation;
        this.wildfly = wildfly;
        this.ports = ports;
        deployment = new Deployment(wildfly.resolve("standalone/deployments"));
    }

    /** Ends the server of an installation, whoever started it; false if there was none. */
    static boolean stop(Installation installation) {
        Optional<Child> left = Child.leftBehind(record(installation), mark(installation));
        left.ifPresent(child -> child.stop(PATIENCE_TO_STOP));
        return left.isPresent();
    }

    /** Returns when the register answers. */
    void start(Path ear, String databaseAddress) {
        Progress.say("Starting the server and deploying the register");
        deployment.put(ear);
        child = Child.start(
                record(installation),
                installation.logs().resolve("server.out"),
                command(databaseAddress),
                Map.of("JBOSS_HOME", wildfly.toString()));
        deployment.await(child, PATIENCE_TO_START, log());
    }

    private List<String> command(String databaseAddress) {
        List<String> options = new ArrayList<>(List.of(mark(installation), "-Xms128m", "-Xmx" + HEAP));
        options.addAll(SHORT_LIFE);
        options.addAll(ports.properties());
        options.add("-Dpalliativeregister.database.url=" + databaseAddress);
        return StandaloneCommandBuilder.of(wildfly)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(options)
                .build();
    }

    void stop() {
        if (child != null && child.isAlive()) {
            child.stop(PATIENCE_TO_STOP);
        }
    }

    boolean isAlive() {
        return child.isAlive();
    }

    Path deployedEar() {
        return deployment.file();
    }

    Path log() {
        return wildfly.resolve("standalone/log/server.log");
    }

    private static String mark(Installation installation) {
        return "-Dregister.home=" + installation.home();
    }

    private static Path record(Installation installation) {
        return installation.home().resolve("server.pid");
    }
}
