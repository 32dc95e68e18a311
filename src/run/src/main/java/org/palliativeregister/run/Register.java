package org.palliativeregister.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A register of one's own: database, keys, schema, server, started in this order and stopped in the other. */
final class Register {
    private final Installation installation;
    private final Build build;
    private final Operator operator;
    private final Database database;
    private Server server;

    Register(Installation installation, Build build) {
        this.installation = installation;
        this.build = build;
        operator = new Operator(build);
        database = new Database(installation, build);
    }

    /** Everything but the server; returns the server's home, configured. */
    Path prepare() {
        stopLeftBehind();
        operator.makeKeys(installation);
        database.start();
        Progress.say("Bringing the database's schema up to date");
        operator.migrate(installation, database.address());
        if (database.hasNoAccounts()) {
            loadDemonstration();
        }
        return new WildFlyPrograms(installation, build, operator).prepare();
    }

    /** A server that a killed run left behind, before anything asks for its ports. */
    void stopLeftBehind() {
        if (Server.stop(installation)) {
            Progress.say("Stopped the server that a killed run left behind");
        }
    }

    private void loadDemonstration() {
        Progress.say("Loading the invented register");
        Secrets secrets = installation.secrets();
        Map<String, String> environment = new HashMap<>();
        environment.put("REGISTER_DB_URL", database.address());
        environment.put("REGISTER_DB_USER", "register_app");
        environment.put("REGISTER_DB_PASSWORD", secrets.get("database.app"));
        environment.put("REGISTER_KEYSTORE", installation.keystore().toString());
        environment.put("REGISTER_KEYSTORE_PASSWORD", secrets.get("keystore"));
        environment.put("REGISTER_PASSWORDS_FILE", installation.passwords().toString());
        String loader = "org.palliativeregister.demo.LoadDemo";
        new Tool(
                        List.of(Tool.java(), "-Dslf4j.internal.verbosity=ERROR", "-cp", build.classpath(), loader),
                        environment)
                .run(true);
    }

    void serve(Path wildfly, ServerPorts ports) {
        server = new Server(installation, wildfly, ports);
        server.start(build.ear(), database.address());
    }

    boolean isServing() {
        return server.isAlive() && database.isAlive();
    }

    /** To be called when it serves no more though nobody stopped it. */
    Refusal endedByItself() {
        return database.isAlive()
                ? new Refusal("The server has ended by itself; its log is " + server.log() + ".")
                : new Refusal("The database has ended by itself; its log is " + database.log() + ".");
    }

    /** Whether there is anything to stop. */
    boolean hasStarted() {
        return database.hasStarted();
    }

    Path serverLog() {
        return server.log();
    }

    Database database() {
        return database;
    }

    /**
     * The server first, so that it finds its database until its last transaction has ended. By their records, since
     * another thread may be starting them at this moment.
     */
    void stop() {
        Child.startNoMore();
        Server.stop(installation);
        Database.stop(installation);
    }
}
