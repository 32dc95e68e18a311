package org.palliativeregister.container;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.palliativeregister.crypto.EntrySeal;

/** Whom an audit entry concerns: one patient stands there in the clear, several are sealed. */
final class AuditedPatients {

    /** What a row must have, to be asked. */
    static final String COLUMNS = "id, key_number, patients, patients_sealed";

    private AuditedPatients() {}

    /** Numbers with spaces between them; null for none. */
    static String of(ResultSet entry) throws SQLException {
        byte[] sealed = entry.getBytes("patients_sealed");
        return sealed == null
                ? entry.getString("patients")
                : EntrySeal.open(entry.getInt("key_number"), entry.getLong("id"), sealed);
    }

    static boolean name(ResultSet entry, long patient) throws SQLException {
        String patients = of(entry);
        return patients != null && (" " + patients + " ").contains(" " + patient + " ");
    }
}
