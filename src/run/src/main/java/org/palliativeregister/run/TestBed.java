package org.palliativeregister.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The register as the tests meet it: the database and the configured server of {@code mvn -Prun}, on free ports, in a
 * folder of the build. As a program it makes ({@code prepare}) or ends ({@code stop}) the test bed; in a test it starts
 * the server and tells where things are.
 */
public final class TestBed {

    /** The account of the database to which the schema belongs. */
    public static final String OWNER = "register_owner";

    private final Installation installation;
    private final Server server;
    private final ServerPorts ports;
    private final Path ear;

    private TestBed(Installation installation) {
        this.installation = installation;
        ports = new ServerPorts(port("register"), port("management"), port("http"), port("https"));
        server = new Server(installation, Path.of(System.getProperty("testbed.wildfly")), ports);
        ear = Path.of(System.getProperty("register.ear"));
    }

    /** @param arguments {@code prepare} or {@code stop} */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("testbed.home"));
        try {
            if (arguments[0].equals("stop")) {
                stop(new Installation(home));
            } else {
                prepare(home, Build.fromMaven());
            }
        } catch (Refusal refusal) {
            Progress.complain(refusal.getMessage());
            throw refusal;
        }
    }

    /** Ready for a test server that starts with an empty database but for the invented register. */
    private static void prepare(Path home, Build build) {
        Installation installation = new Installation(home);
        stop(installation);
        Folders.delete(installation.database());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(installation)));
        Register register = new Register(installation, build);
        Path wildfly = register.prepare();
        new Deployment(wildfly.resolve("standalone/deployments")).clear();
        ServerPorts ports = ServerPorts.with(Ports.free());
        String address = register.database().address();
        Folders.writePrivate(
                home.resolve("testbed.properties"),
                String.join(
                        "\n",
                        "testbed.home=" + home,
                        "register.ear=" + build.ear(),
                        "register.root=" + build.root(),
                        "register.wildfly=" + build.wildfly(),
                        "register.classpath=" + System.getProperty("register.classpath"),
                        "testbed.wildfly=" + wildfly,
                        "testbed.database=" + address,
                        "testbed.port.register=" + ports.register(),
                        "testbed.port.management=" + ports.management(),
                        "testbed.port.http=" + ports.http(),
                        "testbed.port.https=" + ports.https(),
                        "testbed.server.options=" + String.join(" ", ports.properties())
                                + " -Dpalliativeregister.database.url=" + address,
                        ""));
    }

    private static void stop(Installation installation) {
        Server.stop(installation);
        Database.stop(installation);
    }

    /**
     * Starts the server with the EAR on it; returns when the register answers. The server ends with this process. With
     * the system property {@code testbed.running} a register that runs already is taken as it is.
     */
    public static TestBed start() {
        TestBed bed = new TestBed(new Installation(Path.of(System.getProperty("testbed.home"))));
        if (Boolean.getBoolean("testbed.running")) {
            return bed;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(bed.server::stop));
        bed.server.start(bed.ear, System.getProperty("testbed.database"));
        return bed;
    }

    /** For a test whose server somebody else starts: tells where things are. */
    public static TestBed prepared() {
        return new TestBed(new Installation(Path.of(System.getProperty("testbed.home"))));
    }

    private static int port(String name) {
        return Integer.getInteger("testbed.port." + name);
    }

    /** Such as {@code https://localhost:40123}, without a slash at the end. */
    public String address() {
        return "https://localhost:" + ports.register();
    }

    /** The EAR as it was built. */
    public Path builtEar() {
        return ear;
    }

    /** The EAR as it lies in the server. */
    public Path deployedEar() {
        return server.deployedEar();
    }

    /** What the server has logged so far. */
    public Path serverLog() {
        return server.log();
    }

    /** @param login of an account of the invented register */
    public String password(String login) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(installation.passwords(), StandardCharsets.UTF_8)) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return passwords.getProperty(login);
    }

    /** As the operator adds the next key of a purpose: {@code bin/register add-key}. */
    public void addKey(String purpose) {
        operator().addKey(installation, purpose);
    }

    /** Keys that have sealed nothing, in a file that opens with the password of the test bed's own. */
    public void makeKeys(Path keystore) {
        operator().makeKeys(installation, keystore);
    }

    /** The keys under which the register's values are sealed. */
    public Path keystore() {
        return installation.keystore();
    }

    /**
     * As the operator brings another database to this build's schema: {@code bin/register migrate}.
     *
     * @param database its name
     * @param keystore the keys he names
     * @throws RuntimeException with what the command says when it fails
     */
    public void migrate(String database, Path keystore) {
        operator().migrate(installation, address(database), keystore);
    }

    private static Operator operator() {
        return new Operator(Build.fromMaven());
    }

    /** As JDBC knows a database of the test bed's server. */
    public String address(String database) {
        return System.getProperty("testbed.database").replaceFirst("/[a-z_]+$", "/" + database);
    }

    /** What the register shows who connects: made for this installation, signed by nobody. */
    public Certificate certificate() {
        char[] password = installation.secrets().get("certificate").toCharArray();
        try {
            return KeyStore.getInstance(installation.certificate().toFile(), password)
                    .getCertificate("https");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the account {@link #OWNER}. */
    public String ownerPassword() {
        return installation.secrets().get("database.owner");
    }

    /** As the owner of the schema: tests look at rows behind the register's back. */
    public Connection connect() throws SQLException {
        return connect("palliative_register");
    }

    /** The same in another database of the server. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), OWNER, ownerPassword());
    }

    /** As the administrator of the database: who can make another one. */
    public Connection connectAsAdministrator() throws SQLException {
        return DriverManager.getConnection(
                address("palliative_register"), "root", installation.secrets().get("database.root"));
    }
}
