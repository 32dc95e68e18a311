package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator does in the register. */
@InBrowser
class AdministratorIT {
    private static final String OWN_PASSWORD = "своё длинное слово";

    private AdministrationPage administration;

    @BeforeEach
    void sign_in(Visitors visitors) {
        administration = new AdministrationPage(visitors.as(Staff.ADMINISTRATOR));
    }

    @Test
    void a_new_user_signs_in_with_the_password_that_was_shown_and_sets_his_own(Visitors visitors) {
        String login = "novy-" + Invented.number(8);
        String shown = administration.createUser(login, "Вымысел " + Invented.surname(), "Пользователь");
        SignInPage user = new SignInPage(visitors.stranger()).open();

        user.signIn(login, shown);
        user.setOwnPassword(OWN_PASSWORD);

        user.waitForPath("/worklist/home.xhtml");
        SignInPage again = new SignInPage(visitors.stranger()).open();
        again.signIn(login, shown);
        again.waitForText("Имя пользователя или пароль не подходят");
        again.signIn(login, OWN_PASSWORD);
        again.waitForPath("/worklist/home.xhtml");
    }

    @Test
    void the_open_session_of_a_deactivated_user_ends_at_his_next_click(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage user = visitors.as(login);
        user.go("/search/patient-search.xhtml");

        administration.find("/account/users", login).openFirst().deactivate();

        administration.waitForText("Отключ");
        user.page().locator("header nav a").first().click();
        user.waitForPath("/session/authorization.xhtml");
        new SignInPage(user).signIn(login, visitors.staff().password(login));
        user.waitForText("Имя пользователя или пароль не подходят");
    }

    @Test
    void a_right_taken_away_is_gone_at_the_next_click_from_the_page_and_from_what_it_does(Visitors visitors) {
        String login = visitors.staff().like(Staff.ADMINISTRATOR, "ru", "light");
        RegisterPage watching = visitors.as(login);
        RegisterPage writing = visitors.as(login);
        watching.go("/account/users.xhtml");
        String institution = "Хоспис " + Invented.surname();
        AdministrationPage form = new AdministrationPage(writing);
        form.fillInstitution(institution);

        administration.find("/account/users", login).openFirst();
        administration.at("form:roles").getByLabel("Администратор").uncheck();
        administration.at("form:roles").getByLabel("Пользователь").check();
        administration.save().waitForPath("/account/users.xhtml");

        form.at("form:save").click();
        form.waitForText("Нет доступа");
        watching.page().reload();
        watching.waitForText("Нет доступа");
        administration.find("/institution/institutions", institution);
        assertThat(administration.rows()).hasCount(0);
    }

    @Test
    void a_user_who_was_changed_has_his_new_name_at_the_next_click(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage user = visitors.as(login);
        String name = Invented.surname() + " Вымысел";

        administration.find("/account/users", login).openFirst();
        administration.type("form:fullName", name);
        administration.save().waitForPath("/account/users.xhtml");

        user.go("/worklist/home.xhtml");
        assertThat(user.page().locator(".menu-name")).hasText(name);
    }

    @Test
    void an_institution_is_added_changed_and_retired() {
        String name = "Хоспис " + Invented.surname();
        administration.newInstitution(name).waitForPath("/institution/institutions.xhtml");
        assertRefusedAt("form:name", name, administration.newInstitution(name));

        administration.find("/institution/institutions", name).openFirst();
        String changed = name + " новый";
        administration.type("form:name", changed);
        administration.save().waitForPath("/institution/institutions.xhtml");
        administration.find("/institution/institutions", changed).openFirst().retire();

        administration.find("/institution/institutions", changed);
        assertThat(administration.rows()).hasCount(1);
        assertThat(administration.rows().first().locator(".pi-ban")).isVisible();
    }

    @Test
    void a_medicament_is_added_changed_and_retired_and_then_cannot_be_prescribed(Visitors visitors) {
        String name = "Вымыслин" + Invented.surname().toLowerCase(Locale.ROOT);
        administration.newMedicament(name).waitForPath("/reference/medicaments.xhtml");
        assertRefusedAt("form:innRu", name, administration.newMedicament(name));

        administration.find("/reference/medicaments", name).openFirst();
        administration.dose("form:maxDailyDose", "20");
        administration.save().waitForPath("/reference/medicaments.xhtml");
        administration.find("/reference/medicaments", name).openFirst();
        assertThat(administration.value("form:maxDailyDose")).isEqualTo("20");
        administration.retire();

        administration.find("/reference/medicaments", name);
        assertThat(administration.rows().first().locator(".pi-ban")).isVisible();
        RegisterPage doctor = visitors.as(Staff.DOCTOR);
        PrescriptionPage page =
                new PrescriptionPage(doctor).open(new NewPatientPage(doctor).register(Invented.surname()));
        page.type("form:medicament_input", name + "x");
        page.at("form:medicament_input").press("Backspace");
        page.waitForText("В справочнике такого нет");
    }

    /** What is there already is told at the field, which keeps what was typed. */
    private static void assertRefusedAt(String field, String typed, AdministrationPage page) {
        assertThat(page.error(field)).contains(typed);
        assertThat(page.value(field)).isEqualTo(typed);
    }

    @Test
    void the_matrix_of_roles_gives_administration_to_administrators_only() {
        administration.go("/account/roles.xhtml");

        assertThat(administration.page().locator("main table tbody tr")).hasCount(4);
        assertThat(administration.page().locator("main table tbody tr td.yes").count())
                .isGreaterThan(4);
        assertThat(administration.page().locator("main table tbody tr td.no").count())
                .isPositive();
    }

    @Test
    void whoever_changes_his_password_keeps_his_session_and_signs_in_with_the_new_one(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage user = visitors.as(login);
        user.go("/session/password.xhtml");

        user.type("form:current", visitors.staff().password(login));
        user.type("form:fresh", OWN_PASSWORD);
        user.type("form:repeated", OWN_PASSWORD);
        user.press("form:save");

        user.waitForPath("/worklist/home.xhtml");
        SignInPage again = new SignInPage(visitors.stranger()).open();
        again.signIn(login, OWN_PASSWORD);
        again.waitForPath("/worklist/home.xhtml");
    }
}
