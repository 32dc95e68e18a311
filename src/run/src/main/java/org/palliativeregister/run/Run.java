package org.palliativeregister.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the register on this machine and keeps it until Ctrl-C. System properties: {@code register.home} (the folder
 * of its data, by default {@code .palliative-register} in the user's home), {@code register.port} (8443).
 */
public final class Run {
    private static final String DEFAULT_PORT = "8443";

    private static volatile boolean stopping;

    private Run() {}

    /** Ends the process with 1 and one sentence if the register cannot be started. */
    public static void main(String[] arguments) {
        try {
            int port = port();
            Possession possession = Possession.take(home());
            Installation installation = new Installation(home());
            Register register = new Register(installation, Build.fromMaven());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(register)));
            register.stopLeftBehind();
            Ports.requireFree(port);
            register.serve(register.prepare(), ServerPorts.with(port));
            introduce(installation, register, port);
            keep(register, possession);
        } catch (Refusal refusal) {
            giveUp(refusal);
        }
    }

    /** What fails because everything is being stopped is no failure; Ctrl-C may reach what we started first. */
    private static void giveUp(Refusal refusal) {
        Pause.shortly();
        if (!stopping) {
            Progress.complain(refusal.getMessage());
            System.exit(1);
        }
    }

    private static int port() {
        String port = System.getProperty("register.port", DEFAULT_PORT);
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw new Refusal("register.port must be a number from 1 to 65535, not " + port + ".");
        }
        return Integer.parseInt(port);
    }

    private static Path home() {
        String chosen = System.getProperty("register.home", "");
        Path home =
                chosen.isBlank() ? Path.of(System.getProperty("user.home"), ".palliative-register") : Path.of(chosen);
        return home.toAbsolutePath().normalize();
    }

    private static void stop(Register register) {
        stopping = true;
        if (!register.hasStarted()) {
            return;
        }
        Progress.say("Stopping the server, then the database");
        register.stop();
        Progress.say("Stopped. The data stay where they are.");
    }

    private static void introduce(Installation installation, Register register, int port) {
        Progress.plainly("");
        Progress.plainly("The register runs:  https://localhost:" + port + "/");
        Progress.plainly("(Its certificate is self-signed: the browser will ask once.)");
        Progress.plainly("");
        for (String account : accounts(installation.passwords())) {
            Progress.plainly("  " + account.replace("=", "   "));
        }
        Progress.plainly("");
        Progress.plainly("Passwords: " + installation.passwords());
        Progress.plainly("Data:      " + installation.home());
        Progress.plainly("Log:       " + register.serverLog());
        Progress.plainly("Stop:      Ctrl-C");
    }

    private static List<String> accounts(Path passwords) {
        try {
            return Files.readAllLines(passwords, StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            return List.of("(the file of the generated passwords is gone)");
        }
    }

    private static void keep(Register register, Possession possession) {
        while (possession.lasts() && register.isServing()) {
            Pause.shortly();
        }
        throw register.endedByItself();
    }
}
