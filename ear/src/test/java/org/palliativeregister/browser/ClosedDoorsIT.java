package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server keeps from whoever may not see it. */
@InBrowser
class ClosedDoorsIT {

    @Test
    void a_doctor_sees_no_administration_in_the_menu(Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);
        doctor.go("/worklist/home.xhtml");

        assertThat(doctor.page().locator("header nav a[href*='/account/']")).hasCount(0);
        assertThat(doctor.page().locator("header nav a[href*='/search/']")).hasCount(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/account/users",
                "/account/user",
                "/account/roles",
                "/institution/institutions",
                "/institution/institution",
                "/reference/medicaments",
                "/reference/medicament"
            })
    void a_doctor_who_types_the_address_of_administration_is_refused(String view, Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);

        Response answer = doctor.page().navigate(view + ".xhtml");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(doctor.page().locator("h1")).hasText("Нет доступа");
    }

    @Test
    void a_patient_who_is_not_there_is_answered_with_the_page_that_says_so(Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);

        Response answer = doctor.page().navigate("/patient/patient.xhtml?id=1");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(doctor.page().locator("h1")).hasText("Страницы нет");
    }
}
