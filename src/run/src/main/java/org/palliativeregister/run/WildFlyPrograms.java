package org.palliativeregister.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The standard WildFly distribution, configured by the scripts in config/ and by nothing else. */
final class WildFlyPrograms {
    private final Installation installation;
    private final Build build;
    private final Operator operator;

    WildFlyPrograms(Installation installation, Build build, Operator operator) {
        this.installation = installation;
        this.build = build;
        this.operator = operator;
    }

    /** The server's home. It is made anew when version, scripts or secrets are not those it was made with. */
    Path prepare() {
        Path wildfly = home();
        Path stamp = installation.server().resolve("made-of");
        String parts = fingerprint();
        if (Files.exists(stamp) && parts.equals(read(stamp))) {
            return wildfly;
        }
        Folders.delete(installation.server());
        Folders.makePrivate(installation.server());
        Progress.say("Unpacking the server (320 MB)");
        new Archive(build.wildfly()).unpack("", installation.server());
        Progress.say("Configuring the server by config/wildfly/*.cli");
        operator.configure(installation, wildfly.toString());
        Folders.writePrivate(stamp, parts);
        return wildfly;
    }

    private Path home() {
        String name = build.wildfly().getFileName().toString();
        return installation
                .server()
                .resolve(name.replace("wildfly-dist-", "wildfly-").replace(".zip", ""));
    }

    private String fingerprint() {
        try (Stream<Path> scripts = Files.list(build.scripts())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(build.wildfly().getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(installation.keys().resolve("secrets.properties")));
            digest.update(installation.home().toString().getBytes(StandardCharsets.UTF_8));
            List<Path> files = scripts.filter(file -> file.toString().endsWith(".cli"))
                    .sorted()
                    .toList();
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Refusal("The server's scripts cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
