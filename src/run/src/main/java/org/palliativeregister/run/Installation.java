package org.palliativeregister.run;

import java.nio.file.Path;

/**
 * The folder in which one register lives: {@code keys/} and {@code database/} are what must not be lost and are kept
 * apart; {@code server/} and {@code programs/} are made anew when they are missing; {@code logs/}.
 */
final class Installation {
    private final Path home;
    private final Secrets secrets;

    Installation(Path home) {
        this.home = Folders.makePrivate(home.toAbsolutePath().normalize());
        Folders.makePrivate(keys());
        Folders.makePrivate(logs());
        secrets = new Secrets(keys().resolve("secrets.properties"));
    }

    Secrets secrets() {
        return secrets;
    }

    Path home() {
        return home;
    }

    Path keys() {
        return home.resolve("keys");
    }

    Path database() {
        return home.resolve("database");
    }

    /** Where the database sorts; shared with another database, the one that starts deletes what the other works on. */
    Path temporary() {
        return home.resolve("database.tmp");
    }

    Path server() {
        return home.resolve("server");
    }

    Path programs() {
        return home.resolve("programs");
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** Where the demonstration's accounts and their passwords stand. */
    Path passwords() {
        return home.resolve("passwords.txt");
    }

    Path keystore() {
        return keys().resolve("register.p12");
    }

    Path certificate() {
        return keys().resolve("https.p12");
    }
}
