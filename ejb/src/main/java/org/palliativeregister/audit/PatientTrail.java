package org.palliativeregister.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;

/** What the audit says of one patient, alone or among others: no condition in SQL finds it, for lists are sealed. The keys must be open. */
public final class PatientTrail {

    private static final String BETWEEN = " ";
    private static final int AT_ONCE = 1000;
    private static final String QUERY =
            "select * from audit_entry where patients like ? or patients_sealed is not null" + " order by at, id";

    private PatientTrail() {}

    /**
     * An entry that concerns the patient.
     *
     * @param at UTC
     * @param among how many patients it names, this one included
     * @param genuine whether it is what was written; of one that is not, nothing is certain
     */
    public record Step(LocalDateTime at, String caller, String act, String outcome, int among, boolean genuine) {}

    /**
     * Tells the entries that concern a patient, the oldest first.
     *
     * @return how many lists could not be opened, so that it is not known who stands in them
     */
    public static long read(Connection database, long patient, Consumer<Step> told) throws SQLException {
        long unopened = 0;
        try (PreparedStatement query = database.prepareStatement(QUERY)) {
            query.setFetchSize(AT_ONCE);
            query.setString(1, "%" + patient + "%");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    AuditEntry entry = AuditEntry.of(rows);
                    String patients = entry.getPatients();
                    if (patients == null) {
                        unopened++;
                    } else if (Arrays.asList(patients.split(BETWEEN)).contains(String.valueOf(patient))) {
                        told.accept(step(entry, patients));
                    }
                }
            }
        }
        return unopened;
    }

    private static Step step(AuditEntry entry, String patients) {
        return new Step(
                entry.getAt(),
                entry.getCaller(),
                entry.getAct(),
                entry.getOutcome(),
                patients.split(BETWEEN).length,
                entry.isGenuine());
    }
}
