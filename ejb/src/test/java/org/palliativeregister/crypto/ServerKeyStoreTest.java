package org.palliativeregister.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerKeyStoreTest {

    private static final String PASSWORD = "not a password of anything";

    @TempDir
    Path folder;

    @Test
    void a_keystore_with_one_key_of_each_purpose_opens() throws Exception {
        KeyRing ring = ServerKeyStore.read(
                keystore("data-1", "data-2", "seal-1", "index-1", "audit-1").toString(), PASSWORD);
        assertThat(ring.sealing(KeyPurpose.DATA)).isEqualTo(2);
        assertThat(ring.sealing(KeyPurpose.SEAL)).isEqualTo(1);
    }

    @Test
    void a_missing_keystore_is_named_with_what_to_do() {
        assertThatThrownBy(() -> ServerKeyStore.read(folder.resolve("none.p12").toString(), PASSWORD))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("There is no keystore at")
                .hasMessageContaining("bin/register make-keys");
    }

    @Test
    void a_wrong_password_is_told() throws Exception {
        String path = keystore("data-1", "seal-1", "index-1", "audit-1").toString();
        assertThatThrownBy(() -> ServerKeyStore.read(path, "another"))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void a_truncated_keystore_is_told() throws Exception {
        Path path = keystore("data-1", "seal-1", "index-1", "audit-1");
        byte[] bytes = Files.readAllBytes(path);
        for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
            Files.write(path, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> ServerKeyStore.read(path.toString(), PASSWORD))
                    .as("%d bytes", length)
                    .isInstanceOf(KeystoreUnusable.class);
        }
    }

    @Test
    void a_missing_key_is_named() throws Exception {
        String path = keystore("data-1", "seal-1", "audit-1").toString();
        assertThatThrownBy(() -> ServerKeyStore.read(path, PASSWORD))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("holds no key index-1");
    }

    @Test
    void a_truncated_key_is_named() throws Exception {
        String path = keystore(16, "data-1", "seal-1", "index-1", "audit-1").toString();
        assertThatThrownBy(() -> ServerKeyStore.read(path, PASSWORD))
                .isInstanceOf(KeystoreUnusable.class)
                .hasMessageContaining("is not one of 256 bits");
    }

    private Path keystore(String... aliases) throws GeneralSecurityException, IOException {
        return keystore(32, aliases);
    }

    private Path keystore(int bytes, String... aliases) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (String alias : aliases) {
            store.setEntry(
                    alias,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[bytes], "AES")),
                    new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        }
        Path path = folder.resolve("keys.p12");
        try (OutputStream file = Files.newOutputStream(path)) {
            store.store(file, PASSWORD.toCharArray());
        }
        return path;
    }
}
