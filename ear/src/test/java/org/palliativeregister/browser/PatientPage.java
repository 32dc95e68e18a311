package org.palliativeregister.browser;

/** A patient opened. */
final class PatientPage extends RegisterPage {

    PatientPage(RegisterPage other) {
        super(other);
    }

    PatientPage open(String patient) {
        go("/patient/patient.xhtml?id=" + patient);
        return this;
    }

    /** As it is said to the people: № and digits. */
    String number() {
        return page().locator(".patient-line .nw").first().innerText().replaceAll("\\D", "");
    }

    PatientPage editRecord() {
        press("form:edit");
        return this;
    }

    PatientPage note(String note) {
        type("form:note", note);
        return this;
    }

    PatientPage saveRecord() {
        press("form:save");
        return this;
    }

    PatientPage openPassport(String patient) {
        go("/patient/patient-editing.xhtml?id=" + patient);
        return this;
    }

    void savePassport() {
        press("form:save");
    }

    void askToMerge() {
        at("merge").click();
        waitForPath("/merging/merging.xhtml");
    }

    PatientPage askToUndoTheMerge() {
        page().locator("[id$='askUndo']").click();
        return this;
    }

    void undoTheMerge() {
        press("undo-form:doUndo");
    }

    void askToExclude() {
        page().locator("[id$='askExclude']").click();
    }
}
