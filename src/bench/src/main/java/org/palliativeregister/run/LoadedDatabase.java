package org.palliativeregister.run;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database of one's own with the schema and the keys, and the invented register in it. */
final class LoadedDatabase {

    /** So that all of it stands in memory at every size: what is measured is the register, not the disk. */
    private static final List<String> SETTINGS =
            List.of("set global innodb_buffer_pool_size = 2147483648", "set global innodb_io_capacity = 2000");

    private final Installation installation;
    private final Build build;
    private final Database database;

    LoadedDatabase(Installation installation, Build build) {
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
        SETTINGS.forEach(this::executeAsRoot);
    }

    /**
     * Loads what is missing to so many patients.
     *
     * @param settings of the loader, beside where it loads
     */
    void grow(int patients, Map<String, String> settings) {
        Progress.say("Loading the invented register: " + patients + " patients");
        Secrets secrets = installation.secrets();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("REGISTER_DB_URL", database.address());
        environment.put("REGISTER_DB_USER", "register_app");
        environment.put("REGISTER_DB_PASSWORD", secrets.get("database.app"));
        environment.put("REGISTER_KEYSTORE", installation.keystore().toString());
        environment.put("REGISTER_KEYSTORE_PASSWORD", secrets.get("keystore"));
        environment.put("REGISTER_PASSWORDS_FILE", installation.passwords().toString());
        environment.put("REGISTER_PATIENTS", String.valueOf(patients));
        long start = System.nanoTime();
        String loader = "org.palliativeregister.demo.LoadDemo";
        new Tool(
                        List.of(Tool.java(), "-Dslf4j.internal.verbosity=ERROR", "-cp", build.classpath(), loader),
                        environment)
                .run(false);
        Progress.say("Loaded in %d s: %d patients, %d prescriptions, %d stays"
                .formatted(
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                        count("patient"),
                        count("prescription"),
                        count("episode")));
    }

    private long count(String table) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new Refusal("The database does not count: " + e.getMessage(), e);
        }
    }

    String version() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new Refusal("The database does not tell its version: " + e.getMessage(), e);
        }
    }

    /** As the owner of the schema. */
    void execute(String sql) {
        execute("register_owner", "database.owner", sql);
    }

    private void executeAsRoot(String sql) {
        execute("root", "database.root", sql);
    }

    private void execute(String account, String secret, String sql) {
        try (Connection connection = connect(account, secret);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Refusal("The database refuses: " + sql + ": " + e.getMessage(), e);
        }
    }

    /** As the owner of the schema. */
    Connection connect() throws SQLException {
        return connect("register_owner", "database.owner");
    }

    private Connection connect(String account, String secret) throws SQLException {
        return DriverManager.getConnection(
                database.address(), account, installation.secrets().get(secret));
    }
}
