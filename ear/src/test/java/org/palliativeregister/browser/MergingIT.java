package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A doctor finds one person entered twice. */
@InBrowser
class MergingIT {
    private RegisterPage doctor;

    @BeforeEach
    void sign_in(Visitors visitors) {
        doctor = visitors.as(Staff.DOCTOR);
    }

    @Test
    void two_records_of_one_person_are_made_one_and_two_again() {
        String surname = Invented.surname();
        String other = new NewPatientPage(doctor).register(surname);
        String number = new PatientPage(doctor).number();
        new PrescriptionPage(doctor).prescribe(other);
        String kept = new NewPatientPage(doctor).register(Invented.surname());

        new PatientPage(doctor).open(kept).askToMerge();
        MergingPage merging = new MergingPage(doctor).look(number);
        assertThat(merging.both()).containsText(surname);
        merging.take("Фамилия").ask().merge("Сверены паспорта");

        doctor.waitForPath("/patient/patient.xhtml");
        doctor.waitForText("Сверены паспорта");
        assertThat(doctor.page().locator("h1")).containsText(surname);
        assertThat(new HistoryPage(doctor).open(kept).rows()).hasCount(1);
        new SearchPage(doctor).open().search(number).waitForOnly(surname);
        doctor.waitForText("объединена с");
        PatientPage old = new PatientPage(doctor).open(other);
        old.waitForText("объединена с этой");
        org.assertj.core.api.Assertions.assertThat(old.entry()).isEqualTo(kept);

        old.askToUndoTheMerge().undoTheMerge();
        doctor.waitForText("отменено");
        assertThat(new HistoryPage(doctor).open(other).rows()).hasCount(1);
        new SearchPage(doctor).open().search(number).waitForOnly(surname);
    }

    @Test
    void a_number_that_nobody_has_and_a_missing_reason_are_told_at_their_fields() {
        String other = new NewPatientPage(doctor).register(Invented.surname());
        String number = new PatientPage(doctor).number();
        String kept = new NewPatientPage(doctor).register(Invented.surname());
        MergingPage merging = new MergingPage(doctor).open(kept).look("999999999");
        merging.waitForText("Такой записи в ваших учреждениях нет");
        merging.look(number).ask();
        merging.press("merge-form:doMerge");
        merging.waitForText("Напишите, почему это один человек");
        new PatientPage(doctor).open(other);
        org.assertj.core.api.Assertions.assertThat(doctor.entry()).isEqualTo(other);
    }

    /** Whoever kept the address of any page of the record that went comes to the one that remains. */
    @Test
    void every_old_address_leads_to_the_remaining_record_through_a_chain_too() {
        String gone = new NewPatientPage(doctor).register(Invented.surname());
        String number = new PatientPage(doctor).number();
        String middle = new NewPatientPage(doctor).register(Invented.surname());
        String middleNumber = new PatientPage(doctor).number();
        String kept = new NewPatientPage(doctor).register(Invented.surname());
        merge(middle, number);
        merge(kept, middleNumber);

        for (String address : List.of(
                "/patient/patient.xhtml?id=",
                "/patient/patient-editing.xhtml?id=",
                "/merging/merging.xhtml?id=",
                "/prescription/history.xhtml?patient=",
                "/prescription/new-prescription.xhtml?patient=")) {
            doctor.go(address + gone);
            org.assertj.core.api.Assertions.assertThat(doctor.page().url())
                    .as(address)
                    .contains("/patient/patient.xhtml?id=" + kept);
            doctor.waitForText(number + " объединена с этой");
        }
    }

    private void merge(String kept, String number) {
        new MergingPage(doctor).open(kept).look(number).ask().merge("Выдумано: сверены паспорта");
        doctor.waitForPath("/patient/patient.xhtml");
    }
}
