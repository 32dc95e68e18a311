package org.palliativeregister.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** A migration that no SQL can do; found as a service, for it belongs to a younger component. */
public interface CodedMigration {

    /** Its number, as it would stand in the name of a file: {@code 028}. */
    String version();

    String description();

    /**
     * Makes sure of all it needs, before any migration: one that fails half-way leaves a database that has to be
     * restored. Ends the command with a sentence for the operator when something is wanting.
     */
    void prepare() throws SQLException;

    /** @param database where nothing is committed by itself */
    void migrate(Connection database) throws SQLException;
}
