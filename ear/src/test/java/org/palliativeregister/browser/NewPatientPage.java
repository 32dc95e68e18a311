package org.palliativeregister.browser;

/** Where a patient is registered. */
final class NewPatientPage extends RegisterPage {

    NewPatientPage(RegisterPage other) {
        super(other);
    }

    NewPatientPage open() {
        go("/record/new-patient.xhtml");
        return this;
    }

    /** Everything that must be filled in, for somebody who is new. */
    NewPatientPage fill(String surname, String snils) {
        type("form:surname", surname);
        type("form:given", "Вымысел");
        type("form:patronymic", "Пробович");
        date("form:birthDate", "30.04.1955");
        mark("form:sex", 0);
        type("form:snils", snils);
        choose("form:municipality", 1);
        complete("form:diagnosis", "C50", "C50");
        choose("form:institution", 1);
        mark("form:placeOfCare", 0);
        return this;
    }

    void save() {
        press("form:save");
    }

    /** The number of the page that the new patient has. */
    String register(String surname) {
        open().fill(surname, Invented.snils()).save();
        waitForPath("/patient/patient.xhtml");
        return entry();
    }
}
