package org.palliativeregister.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The right to run the register of one folder; it ends with the process, however that ends. */
final class Possession {
    private static final long NEEDED_GIB = 3;
    private static final long GIB = 1L << 30;

    private final FileLock lock;

    private Possession(FileLock lock) {
        this.lock = lock;
    }

    /** Refuses if another run has the folder or the disk is full. */
    static Possession take(Path home) {
        Folders.makePrivate(home);
        requireSpace(home);
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(home, null);
            }
            return new Possession(lock);
        } catch (OverlappingFileLockException e) {
            throw inUse(home, e);
        } catch (IOException e) {
            throw new Refusal("The folder " + home + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private static Refusal inUse(Path home, Throwable cause) {
        return new Refusal(
                "The register in " + home + " is running already; stop it with Ctrl-C where it was started, "
                        + "or run another one with -Dregister.home=<folder> -Dregister.port=<port>.",
                cause);
    }

    private static void requireSpace(Path home) {
        try {
            requireSpace(home, Files.getFileStore(home).getUsableSpace());
        } catch (IOException e) {
            throw new Refusal("The free space of " + home + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @param free bytes that can be used in the folder */
    static void requireSpace(Path home, long free) {
        if (free < NEEDED_GIB * GIB) {
            throw new Refusal("The register needs " + NEEDED_GIB + " GiB of free disk space in " + home + "; only "
                    + free * 10 / GIB / 10.0 + " GiB are free.");
        }
    }

    boolean lasts() {
        return lock.isValid();
    }
}
