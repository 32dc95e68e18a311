package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@InBrowser
class RegisterCheckIT {

    @Test
    void an_administrator_has_the_register_checked_and_is_shown_the_result(Visitors visitors) {
        InspectionPage inspection = new InspectionPage(visitors.as(Staff.ADMINISTRATOR));

        inspection.open().check();

        assertThat(inspection.result().innerText()).contains("Итог", "Закончена", "Начал(а): admin");
        assertThat(inspection.page().locator("progress").count()).isZero();
    }
}
