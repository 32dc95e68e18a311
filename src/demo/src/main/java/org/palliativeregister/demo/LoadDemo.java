package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.palliativeregister.RegionTime;
import org.palliativeregister.crypto.KeyRing;

/**
 * Loads the invented register into a database that has the schema and no accounts. On the same day it is the same
 * register every time: the same people, stays and prescriptions under the same register numbers; only the inner numbers
 * (TSID), nonces and passwords are new. REGISTER_PATIENTS and REGISTER_TODAY make it larger or move it in time.
 */
public final class LoadDemo {

    private static final String AUTHOR = "demo";
    private static final int USUAL = 300;
    private static final int AT_ONCE = 35;

    private LoadDemo() {}

    public static void main(String[] arguments) {
        KeyRing.open(setting("REGISTER_KEYSTORE"), setting("REGISTER_KEYSTORE_PASSWORD"));
        try (Loading loading =
                new Loading(setting("REGISTER_DB_URL"), setting("REGISTER_DB_USER"), setting("REGISTER_DB_PASSWORD"))) {
            if (hasAccounts(loading)) {
                System.out.println("The register has accounts already: nothing was loaded.");
                return;
            }
            Path file = Path.of(setting("REGISTER_PASSWORDS_FILE"));
            int patients = Integer.parseInt(optional("REGISTER_PATIENTS", String.valueOf(USUAL)));
            LocalDate today = LocalDate.parse(
                    optional("REGISTER_TODAY", RegionTime.today().toString()));
            load(loading, new Invention(patients, today), file);
            System.out.println("The invented register is loaded: " + patients + " patients.");
        }
    }

    private static boolean hasAccounts(Loading loading) {
        AtomicReference<Long> accounts = new AtomicReference<>();
        loading.inTransaction(entityManager -> accounts.set(entityManager
                .createQuery("select count(a) from Account a", Long.class)
                .getSingleResult()));
        return accounts.get() > 0;
    }

    /** All or nothing: whatever ends it half-way, the next start finds an empty register and loads it anew. */
    private static void load(Loading loading, Invention invention, Path file) {
        loading.inTransaction(entityManager -> {
            writePasswords(file, PatientLoad.as(AUTHOR, () -> new StaffLoad().load(entityManager)));
            Iterator<InventedPatient> patients = invention.all().iterator();
            while (patients.hasNext()) {
                loadSome(entityManager, patients);
            }
        });
    }

    private static void loadSome(EntityManager entityManager, Iterator<InventedPatient> patients) {
        List<InventedPatient> some = new ArrayList<>();
        while (patients.hasNext() && some.size() < AT_ONCE) {
            some.add(patients.next());
        }
        entityManager.flush();
        entityManager.clear();
        new PatientLoad(entityManager).load(some);
        entityManager
                .createNativeQuery("update number_series set next_number = ? where name = 'patient'")
                .setParameter(1, some.get(some.size() - 1).number() + 1)
                .executeUpdate();
    }

    /** Readable by its owner only, before anything stands in it. */
    private static void writePasswords(Path file, Map<String, String> passwords) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    passwords.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println(
                    "Set " + name + " first: the database, its account, the keystore and the file for passwords.");
            System.exit(1);
        }
        return value;
    }

    private static String optional(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
