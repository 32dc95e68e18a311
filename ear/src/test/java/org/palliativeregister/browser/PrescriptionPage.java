package org.palliativeregister.browser;

/** Where a medicament is prescribed, and where a prescription is amended. */
final class PrescriptionPage extends RegisterPage {

    PrescriptionPage(RegisterPage other) {
        super(other);
    }

    PrescriptionPage open(String patient) {
        go("/prescription/new-prescription.xhtml?patient=" + patient);
        return this;
    }

    PrescriptionPage medicament(String beginning, String wanted) {
        complete("form:medicament", beginning, wanted);
        return this;
    }

    /** @param times a day */
    PrescriptionPage dose(String dose, int times) {
        dose("form:dose", dose);
        choose("form:times", times);
        return this;
    }

    /** As it will stand in the record. */
    String words() {
        return at("form:words").innerText().replace('\u00a0', ' ');
    }

    PrescriptionPage reason(int place) {
        choose("form:reason", place);
        return this;
    }

    void save() {
        save("form:save");
    }

    /** Morphine, which everybody in the register may be given. */
    void prescribe(String patient) {
        open(patient).medicament("морфин", "10").dose("10", 2).save();
        waitForPath("/prescription/history.xhtml");
    }
}
