package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** Where a patient is looked for. */
final class SearchPage extends RegisterPage {

    SearchPage(RegisterPage other) {
        super(other);
    }

    SearchPage open() {
        go("/search/patient-search.xhtml");
        return this;
    }

    SearchPage search(String typed) {
        type("form:box", typed);
        settle();
        return this;
    }

    /** Whatever was searched for before in this session is forgotten. */
    SearchPage clear() {
        Locator button = page().locator("[id='form:clear']");
        if (button.isVisible()) {
            button.click();
            assertThat(button).isHidden();
        }
        return this;
    }

    Locator rows() {
        return page().locator("[id='form:table'] tbody tr.ui-widget-content:has(a[data-row])");
    }

    void waitForOnly(String surname) {
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText(surname);
    }

    void openFirst() {
        rows().first().locator("a[data-row]").click();
        waitForPath("/patient/patient.xhtml");
    }
}
