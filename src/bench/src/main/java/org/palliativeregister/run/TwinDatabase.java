package org.palliativeregister.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A database with the invented register and, beside it, the tables of the twin. */
final class TwinDatabase {

    /** So that both sides stand in memory at every size: what is compared is the search, not the disk. */
    private static final List<String> SETTINGS =
            List.of("set global innodb_buffer_pool_size = 2147483648", "set global innodb_io_capacity = 2000");

    /** As if nothing had been written for an hour: the load has told the name index of everybody. */
    private static final List<String> SETTLING = List.of(
            "update passport_change set at = at - interval 1 hour where at > now(3) - interval 1 hour",
            "analyze table twin_patient, twin_name, twin_sound, twin_episode, patient, patient_passport, medical_record,"
                    + " episode, passport_token, passport_change, audit_entry");

    private final Installation installation;
    private final Build build;
    private final Database database;

    TwinDatabase(Installation installation, Build build) {
        this.installation = installation;
        this.build = build;
        database = new Database(installation, build);
    }

    String address() {
        return database.address();
    }

    void start() {
        Operator operator = new Operator(build);
        operator.makeKeys(installation);
        database.start();
        operator.migrate(installation, database.address());
        SETTINGS.forEach(setting -> execute("root", "database.root", setting));
        for (String statement : read("twin.sql").split(";\n")) {
            execute("register_owner", "database.owner", statement);
        }
    }

    /** Loads what is missing to so many patients. */
    void grow(int patients) {
        Progress.say("Loading the invented register: " + patients + " patients");
        Secrets secrets = installation.secrets();
        Map<String, String> environment = Map.of(
                "REGISTER_DB_URL", database.address(),
                "REGISTER_DB_USER", "register_app",
                "REGISTER_DB_PASSWORD", secrets.get("database.app"),
                "REGISTER_KEYSTORE", installation.keystore().toString(),
                "REGISTER_KEYSTORE_PASSWORD", secrets.get("keystore"),
                "REGISTER_PASSWORDS_FILE", installation.passwords().toString(),
                "REGISTER_PATIENTS", String.valueOf(patients));
        String loader = "org.palliativeregister.demo.LoadDemo";
        new Tool(
                        List.of(Tool.java(), "-Dslf4j.internal.verbosity=ERROR", "-cp", build.classpath(), loader),
                        environment)
                .run(false);
    }

    /** When the twin has been filled. */
    void settle() {
        execute("register_owner", "database.owner", read("episodes.sql"));
        SETTLING.forEach(statement -> execute("register_owner", "database.owner", statement));
    }

    String version() {
        try (Connection connection = connect("register_owner", "database.owner");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new Refusal("The database does not tell its version: " + e.getMessage(), e);
        }
    }

    private void execute(String account, String secret, String sql) {
        try (Connection connection = connect(account, secret);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Refusal("The database refuses: " + sql + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String account, String secret) throws SQLException {
        return DriverManager.getConnection(
                database.address(), account, installation.secrets().get(secret));
    }

    private static String read(String name) {
        try (InputStream in = TwinDatabase.class.getResourceAsStream("/twin/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
