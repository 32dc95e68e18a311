package org.palliativeregister.schema;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;
import org.palliativeregister.OwnerCommand;

/** {@code bin/register migrate}: brings the database to the schema of this build, with the owner's account. */
public final class Migrate {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Migrate() {}

    /** Says in one sentence what was done, or why nothing was. */
    public static void main(String[] arguments) {
        FLYWAY.setLevel(Level.WARNING);
        Schema schema = Schema.of(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password());
        try {
            if (schema.isNewer()) {
                OwnerCommand.fail(Schema.NEWER);
            }
            schema.prepare();
            int applied = schema.migrate();
            OwnerCommand.say(
                    applied == 0
                            ? "The schema is up to date."
                            : "The schema is up to date: " + applied + " migrations applied.");
        } catch (SQLException | FlywayException e) {
            OwnerCommand.fail("The database was not migrated: " + e.getMessage());
        }
    }
}
