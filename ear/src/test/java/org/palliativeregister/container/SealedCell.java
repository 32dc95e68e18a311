package org.palliativeregister.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.palliativeregister.crypto.SealedColumn;

/** One sealed value as it stands in the database, and what the audit says of it. */
record SealedCell(DataSource database, SealedColumn column, long row) {

    byte[] read() {
        String query = "select %s from %s where id = ?".formatted(column.column(), column.table());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, row);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(byte... sealed) {
        String change = "update %s set %s = ? where id = ?".formatted(column.table(), column.column());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            statement.setBytes(1, sealed);
            statement.setLong(2, row);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each entry of the audit that a caller has left by meeting it: the act and the patients. */
    List<String> met(String caller) {
        String query = "select act, patients from audit_entry where caller = ? and act like 'UnreadableValue.%'"
                + " and subject like ? order by id";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, caller);
            statement.setString(2, "%#" + row);
            List<String> entries = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    entries.add(found.getString(1) + " " + found.getString(2));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
