package org.palliativeregister.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A database with the invented register and, beside it, the tables of the twin. */
final class TwinDatabase {

    /** As if nothing had been written for an hour: the load has told the name index of everybody. */
    private static final List<String> SETTLING = List.of(
            "update passport_change set at = at - interval 1 hour where at > now(3) - interval 1 hour",
            "analyze table twin_patient, twin_name, twin_sound, twin_episode, patient, patient_passport, medical_record,"
                    + " episode, passport_token, passport_change, audit_entry");

    private final LoadedDatabase database;

    TwinDatabase(Installation installation, Build build) {
        database = new LoadedDatabase(installation, build);
    }

    String address() {
        return database.address();
    }

    void start() {
        database.start();
        for (String statement : read("twin.sql").split(";\n")) {
            database.execute(statement);
        }
    }

    /** Loads what is missing to so many patients; no search reads prescriptions, and nobody has any. */
    void grow(int patients) {
        database.grow(patients, Map.of("REGISTER_PASSPORTS_ONLY", "true"));
    }

    /** When the twin has been filled. */
    void settle() {
        database.execute(read("episodes.sql"));
        SETTLING.forEach(database::execute);
    }

    String version() {
        return database.version();
    }

    private static String read(String name) {
        try (InputStream in = TwinDatabase.class.getResourceAsStream("/twin/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
