package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/**
 * Somebody presses a button beside an entry that another has changed since the page was opened: nothing is done, the
 * page says who changed what, and pressed again it is done.
 */
@InBrowser
class StaleActIT {

    @Test
    void an_institution_changed_meanwhile_is_retired_only_when_asked_again(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openNewInstitution();
        String renamed = "Первое " + Invented.surname();
        String typed = "Второе " + Invented.surname();
        first.go(address);
        second.go(address);

        first.type("form:name", renamed);
        first.save("form:save");
        second.type("form:shortName", typed);
        new AdministrationPage(second).retire();
        assertUndone(second, "retire", Staff.ADMINISTRATOR_NAME, renamed);
        assertThat(second.value("form:shortName")).as("typed beside it").isEqualTo(typed);

        new AdministrationPage(second).retire();
        second.waitForPath("/institution/institutions.xhtml");
        second.go(address);
        assertThat(second.at("form:reinstate").isVisible()).isTrue();
        assertThat(second.value("form:name")).as("changed by the first").isEqualTo(renamed);
    }

    @Test
    void a_medicament_retired_meanwhile_is_told_as_such_to_who_retires_and_to_who_saves(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage third = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openNewMedicament();
        second.go(address);
        third.go(address);

        new AdministrationPage(first).retire();
        first.waitForPath("/reference/medicaments.xhtml");

        new AdministrationPage(second).retire();
        assertUndone(second, "retire", Staff.ADMINISTRATOR_NAME, "Выведен");
        assertThat(second.at("form:retire").count())
                .as("nothing left to retire")
                .isZero();
        third.type("form:innEn", "Alterum " + Invented.number(6));
        third.press("form:save");
        assertThat(third.warnings()).contains(Staff.ADMINISTRATOR_NAME).contains("Выведен");
        third.press("form:save");
        third.waitForPath("/reference/medicaments.xhtml");
    }

    @Test
    void a_password_given_out_meanwhile_is_not_replaced_by_another_unasked(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        second.go(new AdministrationPage(first).openAccount(login));
        second.type("form:position", "Выдуманная должность");

        resetPassword(first);
        first.page().locator(".issued").first().waitFor();
        resetPassword(second);

        assertUndone(second, "reset", Staff.ADMINISTRATOR_NAME, "");
        assertThat(second.page().locator(".issued").count())
                .as("passwords shown")
                .isZero();
        assertThat(second.value("form:position")).isEqualTo("Выдуманная должность");
        resetPassword(second);
        second.page().locator(".issued").first().waitFor();
        assertThat(second.value("form:position")).isEqualTo("Выдуманная должность");
    }

    private static void resetPassword(RegisterPage page) {
        page.press("acts:reset");
        page.press("reset-form:reset-act");
    }

    @Test
    void an_account_deactivated_meanwhile_is_told_to_who_saves_it(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openAccount(login);
        second.go(address);

        new AdministrationPage(first).deactivate();
        first.at("acts:reactivate").waitFor();
        second.type("form:position", "Выдуманная должность");
        second.press("form:save");

        assertThat(second.warnings()).contains(Staff.ADMINISTRATOR_NAME).contains("Отключена");
        assertThat(second.value("form:position")).isEqualTo("Выдуманная должность");
        second.press("form:save");
        second.waitForPath("/account/users.xhtml");
    }

    @Test
    void a_patient_described_meanwhile_is_excluded_only_when_asked_again(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        PatientPage page = new PatientPage(second).open(patient);
        new PatientPage(first).open(patient).editRecord().note("Ночью не звонить");
        first.save("form:save");

        exclude(page);
        assertUndone(second, "exclude", Staff.DOCTOR_NAME, "Ночью не звонить");
        assertThat(second.at("form:record").innerText()).as("shown anew").contains("Ночью не звонить");
        page.askToExclude();
        second.press("exclude-form:doExclude");

        second.page().locator("[id$='askInclude']").waitFor();
    }

    @Test
    void a_patient_excluded_meanwhile_is_told_to_who_saves_the_record_and_to_who_excludes(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        RegisterPage third = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        PatientPage describing = new PatientPage(second).open(patient).editRecord();
        PatientPage excluding = new PatientPage(third).open(patient);

        exclude(new PatientPage(first).open(patient));
        first.page().locator("[id$='askInclude']").waitFor();

        describing.note("Ночью не звонить");
        second.press("form:save");
        assertThat(second.warnings()).contains(Staff.DOCTOR_NAME).contains("по настоящее время");
        assertThat(second.value("form:note")).isEqualTo("Ночью не звонить");
        second.page().locator("[id$='askInclude']").waitFor();
        second.save("form:save");
        second.waitForText("Ночью не звонить");
        exclude(excluding);
        assertUndone(third, "exclude", Staff.DOCTOR_NAME, "по настоящее время");
        third.page().locator("[id$='askInclude']").waitFor();
    }

    private static void exclude(PatientPage page) {
        page.askToExclude();
        page.choose("exclude-form:reason", 2);
        page.press("exclude-form:doExclude");
    }

    private static void assertUndone(RegisterPage page, String dialog, String who, String what) {
        page.page().locator(".messages .msg.warn").first().waitFor();
        PlaywrightAssertions.assertThat(page.at(dialog)).isHidden();
        PlaywrightAssertions.assertThat(
                        page.page().locator(".messages .msg.warn").first())
                .isInViewport();
        PlaywrightAssertions.assertThat(
                        page.page().locator(".messages .msg.warn").first())
                .isFocused();
        assertThat(page.warnings()).contains(who).contains(what).contains("ничего не сделано");
    }
}
