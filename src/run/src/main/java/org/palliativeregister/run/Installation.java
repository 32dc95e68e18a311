package org.palliativeregister.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder in which one register lives: {@code keys/} and {@code database/} are what must not be lost and are kept
 * apart; {@code server/} and {@code programs/} are made anew when they are missing; {@code logs/}.
 */
final class Installation {
    private static final long NEEDED_GIB = 3;
    private static final long GIB = 1L << 30;

    private final Path home;
    private final FileChannel lock;
    private final Secrets secrets;

    /** Takes possession of the folder; refuses if another run has it or the disk is full. */
    Installation(Path home) {
        this.home = Folders.makePrivate(home.toAbsolutePath().normalize());
        lock = lock();
        requireSpace();
        Folders.makePrivate(keys());
        Folders.makePrivate(logs());
        secrets = new Secrets(keys().resolve("secrets.properties"));
    }

    private FileChannel lock() {
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            throw inUse(e);
        } catch (IOException e) {
            throw new Refusal("The folder " + home + " cannot be locked: " + e.getMessage(), e);
        }
        throw inUse(null);
    }

    private Refusal inUse(Throwable cause) {
        return new Refusal(
                "The register in " + home + " is running already; stop it with Ctrl-C where it was started, "
                        + "or run another one with -Dregister.home=<folder> -Dregister.port=<port>.",
                cause);
    }

    private void requireSpace() {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            if (free < NEEDED_GIB * GIB) {
                throw new Refusal("The register needs " + NEEDED_GIB + " GiB of free disk space in " + home + "; only "
                        + free * 10 / GIB / 10.0 + " GiB are free.");
            }
        } catch (IOException e) {
            throw new Refusal("The free space of " + home + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isLocked() {
        return lock.isOpen();
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
