package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form that is sent more than once writes once, and what it wrote is shown. */
@InBrowser
class SentTwiceIT {
    private RegisterPage doctor;

    @BeforeEach
    void sign_in(Visitors visitors) {
        doctor = visitors.as(Staff.DOCTOR);
    }

    @Test
    void a_prescription_that_is_sent_three_times_at_once_stands_there_once() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10").dose("10", 2).sendAtOnce("form:save", 3);

        assertThat(new HistoryPage(doctor).open(patient).rows()).hasCount(1);
    }

    @Test
    void a_stop_that_is_sent_again_and_again_stops_once_and_is_no_fault() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        new PrescriptionPage(doctor)
                .open(patient)
                .medicament("морфин", "10")
                .dose("10", 2)
                .save();
        HistoryPage history = new HistoryPage(doctor).open(patient).askToStop(0);
        history.choose("stop-form:reason", 1);

        Assertions.assertThat(history.sendAtOnce("stop-form:doStop", 3))
                .allSatisfy(answer ->
                        Assertions.assertThat(answer).startsWith("<?xml").doesNotContain("Exception"));

        assertThat(history.open(patient).rows().first()).containsText("Отменено");
    }

    @Test
    void a_prescription_that_is_sent_again_by_its_page_after_it_was_left_stands_there_once() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10").dose("10", 2).sendAtOnce("form:save", 1);
        page.sendAtOnce("form:save", 1);
        page.sendAtOnce("form:save", 1);

        assertThat(new HistoryPage(doctor).open(patient).rows()).hasCount(1);
    }

    @Test
    void a_prescription_that_was_sent_and_is_sent_again_is_answered_as_done() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10").dose("10", 2).sendAtOnce("form:save", 1);
        page.save();

        page.waitForPath("/prescription/history.xhtml");
        assertThat(new HistoryPage(doctor).rows()).hasCount(1);
    }

    @Test
    void a_prescription_that_was_sent_and_is_changed_and_sent_again_leads_to_what_was_written() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10").dose("10", 2).sendAtOnce("form:save", 1);
        page.dose("20", 2).save();

        page.waitForPath("/prescription/amend.xhtml");
        assertThat(page.page().locator(".msg.warn").first()).containsText("уже записано");
        assertThat(page.at("form:dose")).hasValue("10");
        assertThat(new HistoryPage(doctor).open(patient).rows()).hasCount(1);
    }

    @Test
    void a_patient_without_documents_who_is_sent_three_times_at_once_is_on_the_register_once() {
        String surname = Invented.surname();
        NewPatientPage page = new NewPatientPage(doctor);
        page.open().fill(surname, "").sendAtOnce("form:save", 3);

        new SearchPage(doctor).open().search(surname).waitForOnly(surname);
    }

    @Test
    void a_patient_who_was_sent_and_is_changed_and_sent_again_leads_to_who_was_registered() {
        String surname = Invented.surname();
        NewPatientPage page = new NewPatientPage(doctor);
        page.open().fill(surname, "");
        page.type("form:given", "Вымысел");
        page.sendAtOnce("form:save", 1);
        page.type("form:given", "Перемена");
        page.save();

        page.waitForPath("/patient/patient.xhtml");
        assertThat(page.page().locator(".msg.warn").first()).containsText("уже включён");
        assertThat(page.page().locator(".patient-line").first()).containsText(surname + " Вымысел");
        new SearchPage(doctor).open().search(surname).waitForOnly(surname);
    }

    @Test
    void a_substance_that_is_taken_already_is_warned_of_and_not_refused() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10");
        assertThat(page.at("form:checks")).not().containsText("уже принимает");
        page.dose("10", 2).save();
        page.waitForPath("/prescription/history.xhtml");

        page.open(patient).medicament("морфин", "10");
        assertThat(page.at("form:checks")).containsText("Пациент уже принимает это вещество");
        page.dose("10", 1).save();
        page.waitForPath("/prescription/history.xhtml");
        assertThat(new HistoryPage(doctor).rows()).hasCount(2);
    }
}
