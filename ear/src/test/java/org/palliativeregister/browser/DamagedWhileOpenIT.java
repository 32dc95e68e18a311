package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.palliativeregister.run.TestBed;

/** A text is damaged in the database while a form is open: nobody is said to have changed it, nothing is saved over it. */
@InBrowser
class DamagedWhileOpenIT {

    private static final String TYPED = "Ночью не звонить, выдумано";

    @Test
    void in_a_record(TestBed bed, Visitors visitors) throws SQLException {
        RegisterPage page = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(page).register(Invented.surname());
        new PatientPage(page).open(patient).editRecord();
        page.type("form:note", "Выдуманная заметка");
        page.save("form:save");
        new PatientPage(page).open(patient).editRecord();
        damage(bed, "medical_record", patient);

        page.type("form:note", TYPED);
        page.press("form:save");

        page.waitForText("Текст карты повреждён");
        assertThat(page.at("messages").innerText()).doesNotContain(Staff.DOCTOR_NAME);
        assertThat(page.value("form:note")).isEqualTo(TYPED);
    }

    @Test
    void in_a_prescription(TestBed bed, Visitors visitors) throws SQLException {
        RegisterPage page = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(page).register(Invented.surname());
        new PrescriptionPage(page).prescribe(patient);
        new HistoryPage(page).open(patient).amend(0);
        page.type("form:note", "Выдуманные указания");
        new PrescriptionPage(page).reason(1).save();
        new HistoryPage(page).open(patient).amend(0);
        damage(bed, "prescription", patient);

        page.type("form:note", TYPED);
        new PrescriptionPage(page).reason(1).save();

        page.waitForText("Указания повреждены");
        assertThat(page.at("messages").innerText()).doesNotContain(Staff.DOCTOR_NAME);
        assertThat(page.value("form:note")).isEqualTo(TYPED);
    }

    private static void damage(TestBed bed, String table, String patient) throws SQLException {
        try (Connection connection = bed.connect();
                PreparedStatement change = connection.prepareStatement("update " + table
                        + " set note_enc = left(note_enc, length(note_enc) - 1) where patient_id = ?")) {
            change.setString(1, patient);
            assertThat(change.executeUpdate()).as("texts damaged").isEqualTo(1);
        }
    }
}
