package org.palliativeregister.browser;

import java.util.List;

/** Figures for a period. */
final class ReportsPage extends RegisterPage {

    ReportsPage(RegisterPage other) {
        super(other);
    }

    ReportsPage open() {
        go("/report/reports.xhtml");
        return this;
    }

    ReportsPage show(String from, String to) {
        date("params:from", from);
        date("params:to", to);
        press("params:show");
        settle();
        return this;
    }

    /** Patients, at the end, included, excluded. */
    List<String> figures() {
        return page().locator(".figures dd").allInnerTexts().stream()
                .map(figure -> figure.replaceAll("^([\\d\u00a0]+).*", "$1").strip())
                .toList();
    }

    String pdf() {
        return pdf("print:pdf");
    }
}
