package org.palliativeregister.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.palliativeregister.RegionTime;
import org.palliativeregister.thief.Thief;

/**
 * Loads the invented register into a database of its own, hands that to a thief who has no key, and keeps what the
 * thief finds out. System properties: {@code testbed.home} (the folder in which it lives), {@code thief.patients}
 * (100,000), {@code thief.prescriptions} (false: without them, which is ten times as quick), {@code
 * thief.keep} (true: goes on with what an earlier run has loaded on the same day).
 */
public final class ThiefRun {

    private static final String PATIENTS = "100000";

    private ThiefRun() {}

    /** Ends the process with 1 if more is found out than was promised, or if the attacks are no attacks. */
    public static void main(String[] arguments) {
        Installation installation = new Installation(Path.of(System.getProperty("testbed.home")));
        Database.stop(installation);
        if (!Boolean.getBoolean("thief.keep")) {
            Folders.delete(installation.database());
        }
        Build build = Build.fromMaven();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Database.stop(installation)));
        try {
            Thief thief = steal(installation, build);
            if (!thief.broken().isEmpty()) {
                throw new Refusal("The thief: " + String.join("; ", thief.broken()));
            }
        } catch (Refusal refusal) {
            Progress.complain(refusal.getMessage());
            System.exit(1);
        } finally {
            Database.stop(installation);
        }
    }

    private static Thief steal(Installation installation, Build build) {
        int patients = Integer.parseInt(System.getProperty("thief.patients", PATIENTS));
        boolean prescriptions = Boolean.parseBoolean(System.getProperty("thief.prescriptions", "true"));
        LocalDate today = RegionTime.today();
        LoadedDatabase database = new LoadedDatabase(installation, build);
        database.start();
        database.grow(
                patients,
                Map.of("REGISTER_TODAY", today.toString(), "REGISTER_PASSPORTS_ONLY", String.valueOf(!prescriptions)));
        Progress.say("The thief is at work");
        try (Connection connection = database.connect()) {
            Thief thief = new Thief(connection, today);
            thief.attack();
            keep(
                    build.root().resolve("src/bench/results-thief.md"),
                    TwinMachine.told(database.version()) + (prescriptions ? "" : "Without prescriptions.\n") + "\n"
                            + thief.told());
            return thief;
        } catch (SQLException e) {
            throw new Refusal("The database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void keep(Path file, String told) {
        System.out.println(told);
        try {
            Files.writeString(
                    file,
                    "# What a thief of the database learns\n\nWritten by `run.ThiefRun`; see `README.md`.\n\n" + told);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
