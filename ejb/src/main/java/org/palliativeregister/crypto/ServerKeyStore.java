package org.palliativeregister.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** The server's PKCS#12, read at start and whenever the file has changed. */
final class ServerKeyStore {

    private static final Pattern ALIAS = Pattern.compile("([a-z]+)-([1-9][0-9]{0,4})");
    private static final int BYTES = 32;
    private static final String REMEDY =
            " Make it with «bin/register make-keys» or restore it from its backup; without its own keys the register cannot be read.";

    private ServerKeyStore() {}

    static KeyRing read(String path, String password) {
        if (path == null || path.isBlank() || password == null || password.isEmpty()) {
            throw new KeystoreUnusable(
                    "The server does not say where its keystore is. Run config/wildfly/50-keys.cli on this server.");
        }
        try (InputStream file = Files.newInputStream(Path.of(path))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password.toCharArray());
            return ring(store, password.toCharArray(), path);
        } catch (NoSuchFileException e) {
            throw new KeystoreUnusable("There is no keystore at " + path + "." + REMEDY);
        } catch (AccessDeniedException e) {
            throw new KeystoreUnusable("The keystore " + path
                    + " may not be read by the account under which the server runs. Make that account its owner.");
        } catch (IOException | GeneralSecurityException e) {
            throw new KeystoreUnusable(
                    "The keystore " + path
                            + " does not open: it is damaged, or the password configured on this server is not its own. Restore it from its backup, or run config/wildfly/50-keys.cli with the right password.");
        }
    }

    private static KeyRing ring(KeyStore store, char[] password, String path) throws GeneralSecurityException {
        Map<KeyPurpose, Map<Integer, SecretKey>> keys = new EnumMap<>(KeyPurpose.class);
        for (String alias : Collections.list(store.aliases())) {
            Matcher name = ALIAS.matcher(alias);
            if (name.matches() && store.getKey(alias, password) instanceof SecretKey key) {
                purpose(name.group(1), keys).put(Integer.valueOf(name.group(2)), whole(alias, key, path));
            }
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (keys.getOrDefault(purpose, Map.of()).isEmpty()) {
                throw new KeystoreUnusable("The keystore " + path + " holds no key " + purpose.alias(1) + "." + REMEDY);
            }
        }
        return new KeyRing(keys);
    }

    /** AES-256 and nothing shorter. */
    private static SecretKey whole(String alias, SecretKey key, String path) {
        if (key.getEncoded() == null || key.getEncoded().length != BYTES) {
            throw new KeystoreUnusable(
                    "The key " + alias + " in the keystore " + path
                            + " is not one of 256 bits. Restore the keystore from its backup; keys are made by «bin/register make-keys» and «bin/register add-key».");
        }
        return key;
    }

    private static Map<Integer, SecretKey> purpose(String prefix, Map<KeyPurpose, Map<Integer, SecretKey>> keys) {
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose.alias(1).equals(prefix + "-1")) {
                return keys.computeIfAbsent(purpose, any -> new HashMap<>());
            }
        }
        return new HashMap<>();
    }
}
