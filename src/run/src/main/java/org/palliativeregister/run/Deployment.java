package org.palliativeregister.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The EAR in the folder that the server watches, with the marker files by which it tells what became of it. */
final class Deployment {
    private static final String NAME = "palliative-register.ear";
    private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ([^\"\\\\]+)");

    private final Path folder;

    Deployment(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve(NAME);
    }

    void put(Path ear) {
        clear();
        try {
            Files.copy(ear, file(), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve(NAME + ".dodeploy"), "");
        } catch (IOException e) {
            throw new Refusal("The register cannot be copied to " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Leaves nothing of the register in the folder. The server must not run. */
    void clear() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAME + "*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Refusal(folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }

    /** Returns when the register is deployed; refuses with the reason if it is not. */
    void await(Child server, Duration patience, Path log) {
        long end = System.nanoTime() + patience.toNanos();
        while (!Files.exists(folder.resolve(NAME + ".deployed"))) {
            if (Files.exists(folder.resolve(NAME + ".failed"))) {
                throw new Refusal("The register cannot be deployed: " + reason() + System.lineSeparator()
                        + "The server's log is " + log + ".");
            }
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new Refusal("The server does not start; its log is " + log + ".");
            }
            Pause.shortly();
        }
    }

    private String reason() {
        try {
            String text = Files.readString(folder.resolve(NAME + ".failed"), StandardCharsets.UTF_8);
            Matcher causes = CAUSE.matcher(text);
            String last = text;
            while (causes.find()) {
                last = causes.group(1).strip();
            }
            return last;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
