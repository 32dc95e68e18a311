package org.palliativeregister.schema;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.JavaMigration;

/** A migration that no SQL can do; found as a service, for it belongs to a younger component. */
public interface CodedMigration extends JavaMigration {

    /**
     * Makes sure of all it needs, before any migration: one that fails half-way leaves a database that has to be
     * restored. Ends the command with a sentence for the operator when something is wanting.
     */
    void prepare() throws SQLException;
}
