package org.palliativeregister.schema;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/** {@code bin/register migrate}: brings the database to the schema of this build, with the owner's account. */
public final class Migrate {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrate() {}

    /** Says in one sentence what was done, or why nothing was. */
    public static void main(String[] arguments) {
        FLYWAY.setLevel(Level.WARNING);
        Schema schema = Schema.of(
                setting("REGISTER_DB_URL"), setting("REGISTER_DB_OWNER"), setting("REGISTER_DB_OWNER_PASSWORD"));
        try {
            if (schema.isNewer()) {
                fail(Schema.NEWER);
            }
            int applied = schema.migrate();
            System.out.println(
                    applied == 0
                            ? "The schema is up to date."
                            : "The schema is up to date: " + applied + " migrations applied.");
        } catch (FlywayException e) {
            fail("The database was not migrated: " + e.getMessage());
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            fail("Set " + name + " first: the address of the database and the account that owns its schema.");
        }
        return value;
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
