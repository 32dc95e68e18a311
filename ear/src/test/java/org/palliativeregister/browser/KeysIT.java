package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palliativeregister.run.TestBed;

/** A key added by the operator is put in use by the administrator on a page. */
@InBrowser
class KeysIT {

    @Test
    void a_key_added_by_the_operator_is_put_in_use_and_everything_comes_under_it(TestBed bed, Visitors visitors) {
        KeysPage keys = new KeysPage(visitors.as(Staff.ADMINISTRATOR));
        bed.addKey("data");
        String key = keys.open().waiting("data");

        keys.ask(key);
        assertThat(keys.page().locator(".ui-dialog:visible").innerText()).contains(key);
        keys.confirm().awaitDone().awaitInUse(key);

        assertThat(keys.row(key).locator("details summary").innerText()).isNotEqualTo("0");
        assertThat(keys.page().locator("tr:has-text('Прежний')").count()).isPositive();
    }

    @Test
    void who_leaves_a_key_as_it_is_changes_nothing(TestBed bed, Visitors visitors) {
        KeysPage keys = new KeysPage(visitors.as(Staff.ADMINISTRATOR));
        bed.addKey("audit");
        String key = keys.open().waiting("audit");

        keys.ask(key).press("begin-form:begin-keep");

        assertThat(keys.row(key).innerText()).contains("Ещё не введён");
    }
}
