package org.palliativeregister.browser;

import com.microsoft.playwright.Locator;

/** The prescriptions of a patient. */
final class HistoryPage extends RegisterPage {

    HistoryPage(RegisterPage other) {
        super(other);
    }

    HistoryPage open(String patient) {
        go("/prescription/history.xhtml?patient=" + patient);
        return this;
    }

    Locator rows() {
        return page().locator("[id='chosen:table'] tbody tr[data-rk]");
    }

    void amend(int row) {
        rows().nth(row).locator("a[href*='/prescription/amend']").click();
        waitForPath("/prescription/amend.xhtml");
    }

    HistoryPage askToStop(int row) {
        rows().nth(row).locator("button.danger-btn").click();
        settle();
        return this;
    }

    HistoryPage stop(int reason, String note) {
        choose("stop-form:reason", reason);
        type("stop-form:note", note);
        press("stop-form:doStop");
        return this;
    }

    HistoryPage filter(String status) {
        choose("filter:status", status);
        return this;
    }

    HistoryPage choose(int row) {
        rows().nth(row).locator("td.box .ui-chkbox-box").click();
        settle();
        return this;
    }

    String pdf() {
        return pdf("chosen:pdf");
    }
}
