package org.palliativeregister.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip file to be unpacked. */
record Archive(Path file) {

    /**
     * Unpacks what lies under a folder of the archive.
     *
     * @param prefix the folder within the archive, ending in a slash
     * @param target where its content goes
     */
    void unpack(String prefix, Path target) {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith(prefix)) {
                    unpack(zip, entry, target.resolve(entry.getName().substring(prefix.length())));
                }
            }
        } catch (IOException e) {
            throw new Refusal(file + " cannot be unpacked to " + target + ": " + e.getMessage(), e);
        }
    }

    private void unpack(ZipInputStream zip, ZipEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
        if (isProgram(target)) {
            target.toFile().setExecutable(true);
        }
    }

    private static boolean isProgram(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".sh")
                || Set.of("bin", "scripts")
                        .contains(file.getParent().getFileName().toString());
    }
}
