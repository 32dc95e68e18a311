package org.palliativeregister.browser;

import com.microsoft.playwright.Locator;

/** Where two records of one person are made one. */
final class MergingPage extends RegisterPage {

    MergingPage(RegisterPage other) {
        super(other);
    }

    MergingPage open(String patient) {
        go("/merging/merging.xhtml?id=" + patient);
        return this;
    }

    MergingPage look(String number) {
        type("form:number", number);
        press("form:look");
        return this;
    }

    /** What stands side by side. */
    Locator both() {
        return page().locator("[id='both'] table");
    }

    /** Takes what the other record says there. */
    MergingPage take(String part) {
        page().locator("[id='both'] tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(part))
                .first()
                .locator(".ui-chkbox-box")
                .click();
        settle();
        return this;
    }

    MergingPage ask() {
        at("compare:ask").click();
        return this;
    }

    void merge(String reason) {
        type("merge-form:reason", reason);
        press("merge-form:doMerge");
    }
}
