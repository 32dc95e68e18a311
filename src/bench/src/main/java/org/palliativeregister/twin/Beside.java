package org.palliativeregister.twin;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database as the benchmark sees it, past both sides. */
@ApplicationScoped
class Beside {

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    /**
     * Takes away what the benchmark has written into the audit, so that each search looks through as many entries as one
     * finds there of a quarter of an hour's work, and not through thousands.
     */
    void forget(long since) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from audit_entry where id > ?")) {
            delete.setLong(1, since);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long lastAudited() {
        return number("select coalesce(max(id), 0) from audit_entry");
    }

    /** Statements that the database has carried out. */
    long statements() {
        return number("select variable_value from information_schema.global_status where variable_name = 'QUESTIONS'");
    }

    long number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return database.getConnection();
    }
}
