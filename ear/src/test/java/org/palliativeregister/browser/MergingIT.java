package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
}
