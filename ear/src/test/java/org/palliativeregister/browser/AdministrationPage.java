package org.palliativeregister.browser;

import com.microsoft.playwright.Locator;
import java.util.Locale;

/** Users, roles, institutions and medicaments. */
final class AdministrationPage extends RegisterPage {

    AdministrationPage(RegisterPage other) {
        super(other);
    }

    /** @param list {@code /account/users}, {@code /institution/institutions} or {@code /reference/medicaments} */
    AdministrationPage find(String list, String text) {
        go(list + ".xhtml?state=all&text=" + text);
        return this;
    }

    Locator rows() {
        return page().locator("main table.table tbody tr");
    }

    AdministrationPage openFirst() {
        rows().first().locator("th a").click();
        page().waitForURL(url -> url.contains("id="));
        settle();
        return this;
    }

    /** Opens the account with the login; the address of its page. */
    String openAccount(String login) {
        return openOnly("/account/user", login);
    }

    /** Opens a medicament made for the test; the address of its page. */
    String openNewMedicament() {
        String name = "Вымыслин" + Invented.surname().toLowerCase(Locale.ROOT);
        newMedicament(name).waitForPath("/reference/medicaments.xhtml");
        return openOnly("/reference/medicament", name);
    }

    /** Opens an institution made for the test; the address of its page. */
    String openNewInstitution() {
        String name = "Хоспис " + Invented.surname();
        newInstitution(name).waitForPath("/institution/institutions.xhtml");
        return openOnly("/institution/institution", name);
    }

    private String openOnly(String view, String text) {
        find(view + "s", text).openFirst();
        return view + ".xhtml?id=" + entry();
    }

    AdministrationPage save() {
        press("form:save");
        return this;
    }

    /** Creates a user for one institution; the password that is shown. */
    String createUser(String login, String name, String role) {
        go("/account/user.xhtml");
        type("form:fullName", name);
        type("form:login", login);
        at("form:roles").getByLabel(role).check();
        mark("form:institutions", 0);
        save();
        return page().locator(".issued").innerText();
    }

    void deactivate() {
        press("acts:deactivate");
        press("deactivate-form:deactivate-act");
    }

    AdministrationPage newInstitution(String name) {
        fillInstitution(name);
        return save();
    }

    void fillInstitution(String name) {
        go("/institution/institution.xhtml");
        type("form:name", name);
        type("form:shortName", name);
        choose("form:municipality", 1);
    }

    AdministrationPage newMedicament(String name) {
        go("/reference/medicament.xhtml");
        type("form:innRu", name);
        type("form:innEn", "Fictitium " + Invented.number(6));
        type("form:formRu", "таблетки");
        type("form:formEn", "tablets");
        type("form:strength", "5");
        choose("form:unit", 1);
        choose("form:route", 1);
        choose("form:controlClass", 1);
        return save();
    }

    void retire() {
        press("form:retire");
        press("retire-form:retire-act");
    }
}
