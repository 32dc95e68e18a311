package org.palliativeregister.rotation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file that mariadb-dump has written.
 *
 * @param file plain, or compressed with gzip where its name ends with {@code .gz}
 */
record Backup(Path file) {

    private static final Pattern NAMES_DATABASE =
            Pattern.compile("(?:/\\*!\\d+ )?\\s*(?:USE\\s|(?:CREATE|DROP)\\s+DATABASE\\b).*", Pattern.CASE_INSENSITIVE);

    private static final String LAST_LINE = "-- Dump completed";

    /** Longer ones are rows. */
    private static final int LONGEST = 200;

    InputStream open() throws IOException {
        InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
    }

    /**
     * Whether it says itself into which database it goes, as with {@code --databases}: restored, it would replace that one
     * and not fill the one it is meant for. Line ends within values are escaped, so a line begins with a statement.
     */
    boolean namesDatabase() throws IOException {
        return hasLine(line -> NAMES_DATABASE.matcher(line).matches());
    }

    /** Whether it ends as mariadb-dump ends one, and was not cut off. */
    boolean isComplete() throws IOException {
        return hasLine(line -> line.toString().startsWith(LAST_LINE));
    }

    private boolean hasLine(Predicate<CharSequence> wanted) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(), StandardCharsets.ISO_8859_1))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n') {
                    if (line.length() < LONGEST) {
                        line.append((char) c);
                    }
                } else if (wanted.test(line)) {
                    return true;
                } else {
                    line.setLength(0);
                }
            }
            return wanted.test(line);
        }
    }
}
