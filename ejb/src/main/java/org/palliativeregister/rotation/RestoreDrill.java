package org.palliativeregister.rotation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.palliativeregister.OwnerCommand;
import org.palliativeregister.OwnerDatabase;
import org.palliativeregister.RegisterEntry;
import org.palliativeregister.audit.AuditEntry;
import org.palliativeregister.crypto.KeyRing;
import org.palliativeregister.crypto.KeystoreUnusable;
import org.palliativeregister.crypto.RowSealed;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.crypto.UnreadableFound;
import org.palliativeregister.crypto.Unreadables;
import org.palliativeregister.patient.PassportCheck;
import org.palliativeregister.patient.PatientPassport;

/**
 * {@code bin/register restore-drill}: restores a backup into an empty database, opens every sealed value with the
 * keystore, proves every passport and every audit entry, and says whether backup and keystore belong together. A backup
 * that was never restored is none.
 */
public final class RestoreDrill {

    private static final int AT_ONCE = 1000;

    /** What may be missing, and how it is counted. */
    private static final Map<String, String> GAPS = Map.of(
            "patient without a passport",
            "select count(*) from patient where id not in (select id from patient_passport)",
            "patient without a medical record",
            "select count(*) from patient where id not in (select patient_id from medical_record)",
            "register number without a patient",
            "select next_number - 1 - (select count(*) from patient where number between 1 and next_number - 1)"
                    + " from number_series where name = 'patient'");

    /** By what does not open, how often. */
    private final Map<String, Long> wrong = new TreeMap<>();

    private long values;

    private RestoreDrill() {}

    /** @param arguments the file that mariadb-dump has written, plain or compressed with gzip */
    public static void main(String[] arguments) {
        Backup backup = new Backup(Path.of(arguments[0]));
        if (!Files.isReadable(backup.file())) {
            OwnerCommand.fail("There is no backup " + backup.file() + ", or it cannot be read.");
        }
        try (Connection owner =
                DriverManager.getConnection(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password())) {
            requireEmpty(owner);
            requireFit(backup);
            restore(backup);
            openKeys(owner);
            RestoreDrill drill = new RestoreDrill();
            drill.lookForGaps(owner);
            drill.run(count(owner, "select count(*) from patient"));
        } catch (SQLException e) {
            OwnerCommand.fail("The drill could not be carried out: " + e.getMessage());
        } catch (IOException e) {
            OwnerCommand.fail("The backup could not be restored: " + e.getMessage());
        } catch (PersistenceException e) {
            OwnerCommand.fail("What was restored is not a whole register: " + reason(e));
        } catch (KeystoreUnusable e) {
            OwnerCommand.fail("Backup and keystore do not belong together. " + e.getMessage());
        }
    }

    private static void requireEmpty(Connection owner) throws SQLException {
        long tables = count(owner, "select count(*) from information_schema.tables where table_schema = database()");
        if (tables > 0) {
            OwnerCommand.fail("The database of REGISTER_DB_URL is not empty, and a drill overwrites nothing. Name one"
                    + " without tables, made for the drill.");
        }
    }

    private static long count(Connection owner, String question) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(question);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Whole, and for whichever database: the owner's account may write into the register's own as well. */
    private static void requireFit(Backup backup) throws IOException {
        if (!backup.isComplete()) {
            OwnerCommand.fail(
                    "The backup was cut off: it does not end with \"-- Dump completed\", as mariadb-dump ends one"
                            + " (without --compact and --skip-comments). Nothing was restored.");
        }
        if (backup.namesDatabase()) {
            OwnerCommand.fail("The backup says itself into which database it goes (USE or CREATE DATABASE), and would"
                    + " overwrite that one. Nothing was restored. Make it with mariadb-dump of the one database, without"
                    + " --databases or --all-databases.");
        }
    }

    /** Through the client of the database, which knows what its own dump means. */
    private static void restore(Backup backup) throws IOException {
        URI address = URI.create(OwnerCommand.url().substring("jdbc:".length()));
        String client = System.getenv().getOrDefault("REGISTER_MARIADB", "mariadb");
        ProcessBuilder command = new ProcessBuilder(
                client,
                "--no-defaults",
                "--one-database",
                "--host=" + address.getHost(),
                "--port=" + (address.getPort() < 0 ? 3306 : address.getPort()),
                "--protocol=tcp",
                "--user=" + OwnerCommand.owner(),
                address.getPath().substring(1));
        command.environment().put("MYSQL_PWD", OwnerCommand.password());
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = command.start();
        try (InputStream dump = backup.open();
                OutputStream input = process.getOutputStream()) {
            dump.transferTo(input);
        }
        try {
            if (process.waitFor() != 0) {
                OwnerCommand.fail("The backup could not be restored; see what " + client + " says above.");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            OwnerCommand.fail("The drill was interrupted.");
        }
    }

    /** What is recorded of the keys stays as the backup has it. */
    private static void openKeys(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        KeyRing.open(OwnerCommand.keystore(), OwnerCommand.keystorePassword(), owner);
        owner.rollback();
        owner.setAutoCommit(true);
    }

    private static String reason(Throwable thrown) {
        Throwable last = thrown;
        while (last.getCause() != null && last.getCause() != last) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    /** What is gone can be opened by no key, and is missed by what refers to it. */
    private void lookForGaps(Connection owner) throws SQLException {
        for (Map.Entry<String, String> gap : GAPS.entrySet()) {
            long times = count(owner, gap.getValue());
            if (times > 0) {
                wrong.put(gap.getKey(), times);
            }
        }
    }

    private void run(long patients) {
        long audit;
        try (EntityManagerFactory factory =
                OwnerDatabase.open(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password())) {
            for (Class<?> type : SealedColumns.entities()) {
                readAll(factory, type.asSubclass(RegisterEntry.class));
            }
            lookForPassports(factory);
            audit = readAudit(factory);
        }
        OwnerCommand.say("Restored: %d patients. Opened: %d sealed values. Proved: %d audit entries."
                .formatted(patients, values, audit));
        if (wrong.isEmpty()) {
            OwnerCommand.say("All are whole. This backup and this keystore belong together.");
        } else {
            wrong.forEach((what, times) -> OwnerCommand.say("  " + what + ": " + times));
            OwnerCommand.fail("What is listed above is not whole in this backup, or not under a key of this keystore.");
        }
    }

    private <E extends RegisterEntry> void readAll(EntityManagerFactory factory, Class<E> type) {
        forAll(factory, type, (database, some) -> some.forEach(this::look));
    }

    /** Some at a time, with the session they were read in. */
    private static <E extends RegisterEntry> void forAll(
            EntityManagerFactory factory, Class<E> type, BiConsumer<EntityManager, List<E>> each) {
        long after = Long.MIN_VALUE;
        while (true) {
            try (EntityManager entityManager = factory.createEntityManager()) {
                List<E> some = entityManager
                        .createQuery(
                                "select e from " + type.getSimpleName() + " e where e.id > :after order by e.id", type)
                        .setParameter("after", after)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
                if (some.isEmpty()) {
                    return;
                }
                each.accept(entityManager, some);
                after = some.get(some.size() - 1).getId();
            }
        }
    }

    private void lookForPassports(EntityManagerFactory factory) {
        forAll(factory, PatientPassport.class, (database, some) -> {
            int times = PassportCheck.countWrong(database, some);
            if (times > 0) {
                wrong.merge("passport that its documents do not find, or those of another", (long) times, Long::sum);
            }
        });
    }

    private void look(RegisterEntry entry) {
        values += Unreadables.valuesIn(entry);
        List<UnreadableFound> found = Unreadables.in(entry);
        found.forEach(one ->
                note(entry.getClass().getSimpleName() + "." + one.part() + " does not open (" + one.reason() + ")"));
        if (entry instanceof RowSealed row && row.isDamaged() && found.isEmpty()) {
            note(entry.getClass().getSimpleName() + " whose values do not belong together");
        }
    }

    private void note(String what) {
        wrong.merge(what, 1L, Long::sum);
    }

    private long readAudit(EntityManagerFactory factory) {
        long after = Long.MIN_VALUE;
        long read = 0;
        while (true) {
            List<AuditEntry> some;
            try (EntityManager entityManager = factory.createEntityManager()) {
                some = entityManager
                        .createQuery("select e from AuditEntry e where e.id > :after order by e.id", AuditEntry.class)
                        .setParameter("after", after)
                        .setMaxResults(AT_ONCE)
                        .getResultList();
            }
            if (some.isEmpty()) {
                return read;
            }
            some.stream()
                    .filter(entry -> !entry.isGenuine())
                    .forEach(entry -> note("AuditEntry that was not written so"));
            read += some.size();
            after = some.get(some.size() - 1).getId();
        }
    }
}
