package org.palliativeregister.demo;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palliativeregister.RegionTime;
import org.palliativeregister.crypto.KeyRing;

/**
 * Loads the invented register into a database that has the schema and no accounts. On the same day it is the same
 * register every time: the same people, stays and prescriptions under the same register numbers; only the inner numbers
 * (TSID), nonces and passwords are new. REGISTER_PATIENTS and REGISTER_TODAY make it larger or move it in time;
 * with REGISTER_REPEATS=true what is prolonged is prescribed anew, so that there are ten prescriptions a patient, with
 * REGISTER_PASSPORTS_ONLY=true nothing is prescribed to anybody.
 */
public final class LoadDemo {

    private static final String AUTHOR = "demo";
    private static final int USUAL = 300;
    private static final int AT_ONCE = 35;
    private static final int PASSPORTS_AT_ONCE = 500;
    private static final int WHOLE = 1000;

    private LoadDemo() {}

    public static void main(String[] arguments) {
        openKeys();
        int patients = Integer.parseInt(optional("REGISTER_PATIENTS", String.valueOf(USUAL)));
        LocalDate today =
                LocalDate.parse(optional("REGISTER_TODAY", RegionTime.today().toString()));
        Invention invention = new Invention(patients, today, prescribed());
        try (Loading loading =
                new Loading(setting("REGISTER_DB_URL"), setting("REGISTER_DB_USER"), setting("REGISTER_DB_PASSWORD"))) {
            if (patients > WHOLE) {
                loadByParts(loading, invention, patients);
            } else if (hasAccounts(loading)) {
                System.out.println("The register has accounts already: nothing was loaded.");
                return;
            } else {
                loadWhole(loading, invention);
            }
        }
        System.out.println("The invented register is loaded: " + patients + " patients.");
    }

    /** They are recorded with the first value that is sealed, so that another keystore is refused from then on. */
    private static void openKeys() {
        try (Connection connection = DriverManager.getConnection(
                setting("REGISTER_DB_URL"), setting("REGISTER_DB_USER"), setting("REGISTER_DB_PASSWORD"))) {
            connection.setAutoCommit(false);
            KeyRing.open(setting("REGISTER_KEYSTORE"), setting("REGISTER_KEYSTORE_PASSWORD"), connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The keys cannot be compared with the database", e);
        }
    }

    private static Invention.Prescribed prescribed() {
        if (isSet("REGISTER_PASSPORTS_ONLY")) {
            return Invention.Prescribed.NOTHING;
        }
        return isSet("REGISTER_REPEATS") ? Invention.Prescribed.REPEATED : Invention.Prescribed.AMENDED;
    }

    private static Path passwords() {
        return Path.of(setting("REGISTER_PASSWORDS_FILE"));
    }

    private static boolean hasAccounts(Loading loading) {
        return loading.asked("select count(a) from Account a") > 0;
    }

    /** All or nothing: whatever ends it half-way, the next start finds an empty register and loads it anew. */
    private static void loadWhole(Loading loading, Invention invention) {
        loading.inTransaction(entityManager -> {
            loadStaff(entityManager);
            Iterator<InventedPatient> patients = invention.all().iterator();
            while (patients.hasNext()) {
                loadSome(entityManager, patients);
            }
        });
    }

    private static void loadStaff(EntityManager entityManager) {
        writePasswords(passwords(), PatientLoad.as(AUTHOR, () -> new StaffLoad().load(entityManager)));
    }

    /** Some patients in each transaction; what ended half-way is gone on with by the same command. */
    private static void loadByParts(Loading loading, Invention invention, int all) {
        if (!hasAccounts(loading)) {
            loading.inTransaction(LoadDemo::loadStaff);
        }
        long next = 1 + loading.asked("select coalesce(max(p.number), 0) from Patient p");
        int atOnce = prescribed() == Invention.Prescribed.NOTHING ? PASSPORTS_AT_ONCE : AT_ONCE;
        new LargeLoad(loading, invention, all, atOnce).from(next);
    }

    private static void loadSome(EntityManager entityManager, Iterator<InventedPatient> patients) {
        List<InventedPatient> some = new ArrayList<>();
        while (patients.hasNext() && some.size() < AT_ONCE) {
            some.add(patients.next());
        }
        PatientLoad load = new PatientLoad(entityManager);
        load.load(some);
        load.countTo(some.get(some.size() - 1).number());
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

    private static boolean isSet(String name) {
        return Boolean.parseBoolean(optional(name, "false"));
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
