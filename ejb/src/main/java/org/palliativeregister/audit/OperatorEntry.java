package org.palliativeregister.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The audit entry of an act that an operator does with {@code bin/register}, where there is no server. The keys must be open. */
public final class OperatorEntry {

    /** As whom the operator stands in the audit and in what the act writes. */
    public static final String CALLER = "bin/register";

    private static final String INSERT = """
            insert into audit_entry (id, at, caller, act, outcome, patients, subject, key_number, mac)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private OperatorEntry() {}

    /**
     * Stands and falls with the transaction of the connection.
     *
     * @param act the command
     * @param subject what it was about
     */
    public static void write(Connection owner, String act, Subject subject) throws SQLException {
        AuditEntry entry = new AuditEntry(CALLER, act, "done", Concern.of(subject));
        try (PreparedStatement insert = owner.prepareStatement(INSERT)) {
            insert.setLong(1, entry.getId());
            insert.setObject(2, entry.getAt());
            insert.setString(3, entry.getCaller());
            insert.setString(4, entry.getAct());
            insert.setString(5, entry.getOutcome());
            insert.setString(6, entry.getPatients());
            insert.setString(7, entry.getSubject());
            insert.setInt(8, entry.getKeyNumber());
            insert.setBytes(9, entry.getMac());
            insert.executeUpdate();
        }
    }
}
