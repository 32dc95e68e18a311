package org.palliativeregister.browser;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.palliativeregister.run.TestBed;

/** Entries to open. */
final class Samples {
    private final TestBed bed;
    private final Visitors visitors;
    private final Map<String, String> made = new HashMap<>();
    private final String patient;
    private final String patientWithoutPrescriptions;
    private final String prescription;

    Samples(TestBed bed, Visitors visitors) {
        this.bed = bed;
        this.visitors = visitors;
        RegisterPage doctor = visitors.as(Staff.DOCTOR);
        patientWithoutPrescriptions = new NewPatientPage(doctor).register(Invented.surname());
        patient = new NewPatientPage(doctor).register(Invented.surname());
        new PrescriptionPage(doctor).prescribe(patient);
        prescription = one("select max(id) from prescription");
    }

    String patient() {
        return patient;
    }

    String patientWithoutPrescriptions() {
        return patientWithoutPrescriptions;
    }

    String excludedPatient() {
        return one("select min(r.patient_id) from medical_record r"
                + " join account_institution s on s.institution_id = r.institution_id"
                + " join account a on a.id = s.account_id where a.login = 'gromova' and r.status = 'EXCLUDED'");
    }

    String prescription() {
        return prescription;
    }

    String account() {
        return one("select id from account where login = 'gromova'");
    }

    String institution() {
        return one("select min(id) from institution where not retired");
    }

    String medicament() {
        return one("select min(id) from medicament where not retired");
    }

    /** The login of a doctor who types wrong passwords so often that signing in is closed. */
    String whoeverMayBeLocked() {
        return visitors.staff().like(Staff.DOCTOR, "ru", "light");
    }

    /** A user who was made for the tests. */
    String inventedAccount() {
        return made.computeIfAbsent(
                "account",
                key -> one("select id from account where login = '"
                        + visitors.staff().like(Staff.DOCTOR, "ru", "light") + "'"));
    }

    String inventedInstitution() {
        return made.computeIfAbsent("institution", key -> {
            String name = "Хоспис " + Invented.surname();
            administration().newInstitution(name).waitForPath("/institution/institutions.xhtml");
            return one("select id from institution where name = '" + name + "'");
        });
    }

    String inventedMedicament() {
        return made.computeIfAbsent("medicament", key -> {
            String name = "Вымыслин" + Invented.surname().toLowerCase(Locale.ROOT);
            administration().newMedicament(name).waitForPath("/reference/medicaments.xhtml");
            return one("select id from medicament where inn_ru = '" + name + "'");
        });
    }

    private AdministrationPage administration() {
        return new AdministrationPage(visitors.as(Staff.ADMINISTRATOR));
    }

    private String one(String sql) {
        try (Connection connection = bed.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
