package org.palliativeregister.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The configured server with the register and the benchmark on it; its JVM compiles as in ordinary life. */
final class TwinServer {

    private static final Duration PATIENCE_TO_START = Duration.ofMinutes(5);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(12);
    /** For a million names while they are read. */
    private static final String HEAP = System.getProperty("register.heap", "3g");

    private static final int OK = 200;

    private final Installation installation;
    private final String database;
    private final Path ear;
    private final Path wildfly;
    private final Deployment deployment;
    private final ServerPorts ports = ServerPorts.with(Ports.free());
    private Child child;

    TwinServer(Installation installation, Build build, String database) {
        this.installation = installation;
        this.database = database;
        ear = new TwinEar(build.ear()).with(installation.home().resolve("twin/palliative-register.ear"));
        wildfly = new WildFlyPrograms(installation, build, new Operator(build)).prepare();
        deployment = new Deployment(wildfly.resolve("standalone/deployments"));
    }

    void start() {
        Progress.say("Starting the server");
        deployment.put(ear);
        child = Child.start(
                record(installation),
                installation.logs().resolve("server.out"),
                command(),
                Map.of("JBOSS_HOME", wildfly.toString()));
        deployment.await(child, PATIENCE_TO_START, wildfly.resolve("standalone/log/server.log"));
    }

    private List<String> command() {
        List<String> options = new ArrayList<>(List.of(mark(installation), "-Xms512m", "-Xmx" + HEAP));
        options.addAll(ports.properties());
        options.add("-Dpalliativeregister.database.url=" + database);
        return StandaloneCommandBuilder.of(wildfly)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(options)
                .build();
    }

    /** Has the benchmark do something, and gives what it answers. */
    String ask(String what) {
        try {
            URI address = URI.create("http://127.0.0.1:" + ports.http() + "/bench/" + what);
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != OK) {
                throw new Refusal("The benchmark failed at " + what + "; the server's log is "
                        + wildfly.resolve("standalone/log/server.log"));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Refusal("The server does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted.", e);
        }
    }

    void stop() {
        child.stop(PATIENCE_TO_STOP);
    }

    static void stop(Installation installation) {
        Child.leftBehind(record(installation), mark(installation)).ifPresent(left -> left.stop(PATIENCE_TO_STOP));
    }

    private static String mark(Installation installation) {
        return "-Dregister.home=" + installation.home();
    }

    private static Path record(Installation installation) {
        return installation.home().resolve("server.pid");
    }
}
