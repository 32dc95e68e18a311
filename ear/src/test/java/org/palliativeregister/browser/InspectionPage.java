package org.palliativeregister.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;

/** The page with the check of the register. */
final class InspectionPage extends RegisterPage {

    InspectionPage(RegisterPage other) {
        super(other);
    }

    InspectionPage open() {
        go("/inspection/inspection.xhtml");
        return this;
    }

    /** Has the register checked and waits for the result; a check that is under way already is waited for. */
    InspectionPage check() {
        if (at("form:begin").count() > 0) {
            press("form:begin");
        }
        PlaywrightAssertions.assertThat(at("form:begin"))
                .isVisible(new LocatorAssertions.IsVisibleOptions()
                        .setTimeout(Duration.ofMinutes(2).toMillis()));
        settle();
        return this;
    }

    Locator result() {
        return at("form:result");
    }
}
