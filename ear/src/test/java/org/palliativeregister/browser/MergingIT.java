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

    @Test
    void every_address_of_a_merged_record_leads_to_the_remaining_one() {
        Merged merged = merged();
        for (String address : List.of(
                "/patient/patient.xhtml?id=",
                "/patient/patient-editing.xhtml?id=",
                "/merging/merging.xhtml?id=",
                "/prescription/history.xhtml?patient=",
                "/prescription/new-prescription.xhtml?patient=")) {
            doctor.go(address + merged.other());
            doctor.waitForPath("/patient/patient.xhtml");
            doctor.waitForText("объединена с этой");
            org.assertj.core.api.Assertions.assertThat(doctor.entry())
                    .as(address)
                    .isEqualTo(merged.kept());
        }
    }

    @Test
    void who_saves_in_a_tab_of_a_record_that_was_merged_meanwhile_is_told_and_keeps_what_was_typed(Visitors visitors) {
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String other = new NewPatientPage(doctor).register(Invented.surname());
        String number = new PatientPage(doctor).number();
        String kept = new NewPatientPage(doctor).register(Invented.surname());
        new PatientPage(second).openPassport(other);
        new MergingPage(doctor).open(kept).look(number).ask().merge("Сверены паспорта");
        doctor.waitForPath("/patient/patient.xhtml");

        second.type("form:address", "улица Выдуманная");
        second.press("form:save");

        second.waitForText("могли объединить с другой");
        org.assertj.core.api.Assertions.assertThat(second.value("form:address")).isEqualTo("улица Выдуманная");
    }

    @Test
    void who_merges_two_that_contradict_each_other_is_warned_before_and_in_the_dialog() {
        new NewPatientPage(doctor).register(Invented.surname());
        String number = new PatientPage(doctor).number();
        String kept = new NewPatientPage(doctor).register(Invented.surname());
        MergingPage merging = new MergingPage(doctor).open(kept).look(number);
        assertThat(doctor.page().locator("[id='both'] .msg.warn")).containsText("СНИЛС");
        merging.ask();
        assertThat(doctor.page().locator("[id='merge-form:who']")).containsText(number);
        assertThat(doctor.page().locator("[id='merge-form:who']")).containsText("возможно, это два человека");
    }

    /** Two records of which one became part of the other. */
    private record Merged(String kept, String other) {}

    private Merged merged() {
        String other = new NewPatientPage(doctor).register(Invented.surname());
        String number = new PatientPage(doctor).number();
        String kept = new NewPatientPage(doctor).register(Invented.surname());
        new MergingPage(doctor).open(kept).look(number).ask().merge("Сверены паспорта");
        doctor.waitForPath("/patient/patient.xhtml");
        return new Merged(kept, other);
    }
}
