package org.palliativeregister.patient;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.palliativeregister.OwnerCommand;
import org.palliativeregister.audit.PatientTrail;
import org.palliativeregister.crypto.KeyRing;
import org.palliativeregister.crypto.KeystoreUnusable;

/**
 * {@code bin/register seen-by NUMBER}: who was shown a patient or changed what stands there, as the audit has it. Nothing
 * of the patient is told but the number that was asked with.
 */
public final class SeenBy {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private long entries;

    private SeenBy() {}

    /** @param arguments the register number */
    public static void main(String[] arguments) {
        OptionalLong number = RegisterNumber.read(arguments[0]);
        if (number.isEmpty()) {
            OwnerCommand.fail(arguments[0] + " is no register number; write its digits.");
        }
        try (Connection owner =
                DriverManager.getConnection(OwnerCommand.url(), OwnerCommand.owner(), OwnerCommand.password())) {
            owner.setAutoCommit(false);
            KeyRing.open(OwnerCommand.keystore(), OwnerCommand.keystorePassword(), owner);
            owner.rollback();
            OptionalLong patient = patient(owner, number.getAsLong());
            if (patient.isEmpty()) {
                OwnerCommand.fail("No patient has the register number " + number.getAsLong() + ".");
            }
            new SeenBy().tell(owner, patient.getAsLong());
        } catch (SQLException e) {
            OwnerCommand.fail("The audit could not be read: " + e.getMessage());
        } catch (KeystoreUnusable e) {
            OwnerCommand.fail(e.getMessage());
        }
    }

    private static OptionalLong patient(Connection owner, long number) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select id from patient where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private void tell(Connection owner, long patient) throws SQLException {
        long unopened = PatientTrail.read(owner, patient, this::tell);
        OwnerCommand.say("Entries: " + entries + ".");
        if (unopened > 0) {
            OwnerCommand.fail("Lists that do not open: " + unopened + ". Who stands in them is not known.");
        }
    }

    private void tell(PatientTrail.Step step) {
        entries++;
        OwnerCommand.say(MOMENT.format(step.at()) + " UTC  " + step.caller() + "  " + step.act() + "  " + step.outcome()
                + (step.among() > 1 ? "  among " + step.among() : "")
                + (step.genuine() ? "" : "  NOT AS IT WAS WRITTEN"));
    }
}
