package org.palliativeregister.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.regex.Pattern;

/** The page with the encryption keys. */
final class KeysPage extends RegisterPage {

    KeysPage(RegisterPage other) {
        super(other);
    }

    /** Opens it and waits until everything is counted. */
    KeysPage open() {
        go("/rotation/keys.xhtml");
        at("form:keys").locator("details").first().waitFor();
        return this;
    }

    /** The newest key of a purpose, which is not in use yet; looked for until the server has taken it up. */
    String waiting(String purpose) {
        for (int i = 0; i < 60; i++) {
            Locator rows = page().locator("tr", new Page.LocatorOptions().setHasText("Ещё не введён"));
            Locator key = rows.locator("th").filter(new Locator.FilterOptions().setHasText(purpose + "-"));
            if (key.count() > 0
                    && row(key.first().innerText().strip())
                                    .locator("button[id$=askBegin]")
                                    .count()
                            > 0) {
                return key.first().innerText().strip();
            }
            page().waitForTimeout(500);
            open();
        }
        throw new AssertionError("no new key of " + purpose);
    }

    Locator row(String key) {
        return page().locator("tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page().locator(
                                        "th span.m",
                                        new Page.LocatorOptions().setHasText(Pattern.compile("^" + key + "$")))));
    }

    /** Asks to put it in use; the dialog is open. */
    KeysPage ask(String key) {
        row(key).locator("button[id$=askBegin]").click();
        at("begin-form:begin-act").waitFor();
        return this;
    }

    KeysPage confirm() {
        press("begin-form:begin-act");
        return this;
    }

    KeysPage awaitInUse(String key) {
        PlaywrightAssertions.assertThat(row(key))
                .containsText(
                        "Действует",
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(Duration.ofMinutes(2).toMillis()));
        return this;
    }

    KeysPage awaitDone() {
        PlaywrightAssertions.assertThat(page().locator("progress"))
                .hasCount(
                        0,
                        new LocatorAssertions.HasCountOptions()
                                .setTimeout(Duration.ofMinutes(2).toMillis()));
        return this;
    }
}
