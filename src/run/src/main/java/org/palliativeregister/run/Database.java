package org.palliativeregister.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real MariaDB on a free loopback port, its grant tables on, its data in the installation. */
final class Database {
    private static final Duration PATIENCE_TO_START = Duration.ofSeconds(120);
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(15);

    private final Installation installation;
    private final MariaDbPrograms programs;
    private final Path accountsScript;
    private final int port = Ports.free();
    private volatile boolean started;
    private Child child;

    Database(Installation installation, Build build) {
        this.installation = installation;
        programs = new MariaDbPrograms(installation.programs(), build.databaseBinaries());
        accountsScript = build.accountsScript();
    }

    /** As JDBC knows it. */
    String address() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/palliative_register";
    }

    int port() {
        return port;
    }

    void start() {
        stopLeftBehind();
        programs.unpackIfMissing();
        makeDataIfMissing();
        Folders.makePrivate(installation.temporary());
        Progress.say("Starting the database on port " + port);
        Path rootPassword = installation.keys().resolve("root-password.sql");
        Folders.writePrivate(rootPassword, rootPassword());
        started = true;
        try {
            child = Child.start(record(installation), log(), command(rootPassword), Map.of());
            awaitConnections();
        } finally {
            rootPassword.toFile().delete();
        }
        makeAccounts();
    }

    private void stopLeftBehind() {
        if (stop(installation)) {
            Progress.say("Stopped the database that a killed run left behind");
        }
    }

    /** Ends the database of an installation, whoever started it; false if there was none. */
    static boolean stop(Installation installation) {
        Optional<Child> left = Child.leftBehind(record(installation), "--datadir=" + installation.database());
        left.ifPresent(child -> child.stop(PATIENCE_TO_STOP));
        return left.isPresent();
    }

    private void makeDataIfMissing() {
        if (Files.exists(data())) {
            return;
        }
        Progress.say("Making the database in " + data());
        Path part = data().resolveSibling("database.part");
        Folders.delete(part);
        Folders.makePrivate(part);
        new Tool(programs.initialisation(part), Map.of()).run(false);
        try {
            Files.move(part, data());
        } catch (IOException e) {
            throw new Refusal("The database cannot be made in " + data() + ": " + e.getMessage(), e);
        }
    }

    private List<String> command(Path rootPassword) {
        List<String> command = new ArrayList<>(programs.server());
        command.addAll(List.of(
                "--datadir=" + data(),
                "--tmpdir=" + installation.temporary(),
                "--port=" + port,
                "--init-file=" + rootPassword,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--innodb-buffer-pool-size=256M",
                // As newer versions have it by default; the register's connections set what they need.
                "--innodb-snapshot-isolation=ON",
                "--max-allowed-packet=64M"));
        return command;
    }

    /** Set at each start, before the first connection: no moment at which root has no password. */
    private String rootPassword() {
        String password = installation.secrets().get("database.root");
        return "delete from mysql.global_priv where User = '' "
                + "or (User = 'root' and Host not in ('localhost', '127.0.0.1'));\n"
                + "flush privileges;\n"
                + "alter user 'root'@'localhost' identified by '" + password + "';\n"
                + "alter user 'root'@'127.0.0.1' identified by '" + password + "';\n";
    }

    /** By the script with which an administrator makes them. */
    private void makeAccounts() {
        Secrets secrets = installation.secrets();
        String passwords = "set @owner_password = '" + secrets.get("database.owner") + "', @app_password = '"
                + secrets.get("database.app") + "';\n";
        try (Connection connection = connectAsRoot();
                Statement statement = connection.createStatement()) {
            statement.execute(passwords + Files.readString(accountsScript, StandardCharsets.UTF_8));
        } catch (IOException | SQLException e) {
            throw new Refusal("The database's accounts cannot be made: " + e.getMessage(), e);
        }
    }

    private Connection connectAsRoot() throws SQLException {
        String server = "jdbc:mariadb://127.0.0.1:" + port + "/?allowMultiQueries=true";
        return DriverManager.getConnection(
                server, "root", installation.secrets().get("database.root"));
    }

    private void awaitConnections() {
        long end = System.nanoTime() + PATIENCE_TO_START.toNanos();
        SQLException last = null;
        while (child.isAlive() && System.nanoTime() < end) {
            try {
                connectAsRoot().close();
                return;
            } catch (SQLException e) {
                last = e;
                Pause.shortly();
            }
        }
        throw new Refusal("The database does not start; its log is " + log() + ".", last);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                address(), "register_owner", installation.secrets().get("database.owner"));
    }

    /** Whether nobody has an account in the register yet. */
    boolean hasNoAccounts() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from account")) {
            row.next();
            return row.getLong(1) == 0;
        } catch (SQLException e) {
            throw new Refusal("The accounts cannot be counted: " + e.getMessage(), e);
        }
    }

    boolean hasStarted() {
        return started;
    }

    boolean isAlive() {
        return child.isAlive();
    }

    private Path data() {
        return installation.database();
    }

    private static Path record(Installation installation) {
        return installation.home().resolve("database.pid");
    }

    Path log() {
        return installation.logs().resolve("database.log");
    }
}
