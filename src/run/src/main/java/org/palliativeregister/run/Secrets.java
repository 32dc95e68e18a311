package org.palliativeregister.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords of one installation, made for it at the first start and kept in a file that only its owner can read. */
final class Secrets {
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final List<String> NAMES =
            List.of("database.root", "database.owner", "database.app", "keystore", "certificate");

    private final Properties values = new Properties();

    Secrets(Path file) {
        if (!Files.exists(file)) {
            Folders.writePrivate(file, generate());
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new Refusal("The passwords of this installation cannot be read: " + file, e);
        }
    }

    /** @param name one of those that are generated, such as {@code keystore} */
    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new Refusal("The file of this installation's passwords lacks " + name + ".");
        }
        return value;
    }

    private static String generate() {
        return NAMES.stream().map(name -> name + "=" + password() + "\n").collect(Collectors.joining());
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
