package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which number {@code bin/register} gives to a key. A name that is one key on one server and another on the next would seal
 * there what does not open here.
 */
class KeyNumbersIT {

    private static final String PASSWORD = "of no register";
    private static final Path COMMAND = Path.of(System.getProperty("basedir"), "..", "config/bin/register");

    @TempDir
    Path folder;

    @Test
    void a_number_is_never_given_twice_though_its_key_was_taken_out() throws Exception {
        Path keystore = folder.resolve("register.p12");
        register("", "make-keys", keystore.toString());
        register("", "add-key", keystore.toString(), "data");
        register("", "add-key", keystore.toString(), "data");
        register("data-3\n", "remove-key", keystore.toString(), "data-3");
        register("", "add-key", keystore.toString(), "data");
        assertThat(dataKeys(keystore)).containsExactlyInAnyOrder("data-1", "data-2", "data-4");
        register("data-4\n", "remove-key", keystore.toString(), "data-4");
        register("data-2\n", "remove-key", keystore.toString(), "data-2");
        register("", "add-key", keystore.toString(), "data");
        assertThat(dataKeys(keystore)).containsExactlyInAnyOrder("data-1", "data-5");
        register("", "add-key", keystore.toString(), "seal");
    }

    private void register(String typed, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", COMMAND.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("REGISTER_KEYSTORE_PASSWORD", PASSWORD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static List<String> dataKeys(Path keystore) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(keystore)) {
            store.load(file, PASSWORD.toCharArray());
        }
        return Collections.list(store.aliases()).stream()
                .filter(name -> name.startsWith("data-"))
                .toList();
    }
}
