package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a day is typed, pasted and mended in its field, in which another day may stand already. */
@InBrowser
class DateFieldIT {
    /** Milliseconds between the keys of somebody who types fast. */
    private static final int FAST = 15;

    private RegisterPage doctor;
    private Locator day;

    @BeforeEach
    void open_a_form_in_which_today_stands(Visitors visitors) {
        doctor = visitors.as(Staff.DOCTOR);
        doctor.go("/record/new-patient.xhtml");
        day = doctor.at("form:includedOn_input");
    }

    @Test
    void who_clicks_into_a_day_and_types_another_has_typed_it_over() {
        for (String typed :
                List.of("05032026", "05.03.2026", "5.3.2026", "5/3/2026", "5-3-2026", "5,3,2026", "5 3 2026")) {
            day.click();
            type(typed);
            assertLeftWith("05.03.2026");
        }
    }

    @Test
    void what_is_typed_from_the_beginning_of_a_day_takes_the_place_of_its_digits() {
        for (String typed : List.of("05032026", "05.03.2026", "5.3.2026")) {
            day.click();
            day.press("Home");
            type(typed);
            assertLeftWith("05.03.2026");
        }
    }

    @Test
    void a_second_click_only_moves_the_caret_and_a_digit_is_typed_over_there() {
        put("27.12.2026");
        clickLeftEdge();
        clickLeftEdge();
        type("1");
        assertLeftWith("17.12.2026");
    }

    @Test
    void an_empty_field_is_filled_with_or_without_dots() {
        for (String typed : List.of("05032026", "5.3.2026")) {
            put("");
            type(typed);
            assertLeftWith("05.03.2026");
        }
    }

    @Test
    void digits_are_taken_away_and_others_put_in_as_in_any_field() {
        put("27.12.2026");
        day.press("End");
        press("Backspace", 4);
        type("2025");
        assertThat(day).hasValue("27.12.2025");

        day.press("Home");
        press("Delete", 1);
        assertThat(day).hasValue("7.12.2025");
        type("1");
        assertLeftWith("17.12.2025");
    }

    @Test
    void what_is_marked_is_what_is_typed_over() {
        put("27.12.2026");
        day.press("Home");
        press("Shift+ArrowRight", 2);
        type("05");
        assertLeftWith("05.12.2026");
    }

    @Test
    void a_day_from_which_a_digit_was_taken_is_written_with_two_when_the_field_is_left() {
        put("27.12.2026");
        day.press("Home");
        press("Delete", 1);
        assertLeftWith("07.12.2026");
    }

    /** A date that is too long is seen and refused; a digit that vanishes may belong to the next field. */
    @Test
    void no_digit_typed_after_the_year_vanishes() {
        put("27.12.2026");
        type("5");
        assertThat(day).hasValue("27.12.20265");
    }

    @Test
    void a_day_that_is_pasted_is_that_day() {
        for (String copied : List.of("2026-03-05", "5/3/2026", "5.3.2026", "5-3-2026", "05032026", " 05.03.2026 ")) {
            paste(copied);
            assertLeftWith("05.03.2026");
        }
    }

    @Test
    void a_day_pasted_with_the_caret_in_another_takes_its_place() {
        copy("2026-03-05");
        day.click();
        day.press("Home");
        day.press("Control+V");
        assertLeftWith("05.03.2026");
    }

    @Test
    void what_is_pasted_and_is_no_day_stays_to_be_seen() {
        paste("12 марта 2026");
        assertLeftWith("12 марта 2026");
    }

    @Test
    void a_letter_is_not_taken() {
        put("");
        type("5а.3b.2026");
        assertLeftWith("05.03.2026");
    }

    /** As dictation does. */
    @Test
    void a_day_put_in_as_one_text_is_that_day() {
        day.fill("20.11.2025");
        assertLeftWith("20.11.2025");
    }

    @Test
    void what_is_no_day_is_told_at_the_field_when_it_is_left() {
        for (String typed : List.of("05.13.2026", "05.03.202", "31.04.2026", "5")) {
            new PrescriptionPage(doctor).open(new NewPatientPage(doctor).register(Invented.surname()));
            day = doctor.at("form:to_input");
            day.click();
            type(typed);
            day.press("Tab");

            assertThat(doctor.at("form:to-error")).containsText("ведите");
        }
    }

    @Test
    void a_day_typed_over_the_last_is_checked_and_what_follows_from_it_is_told() {
        new PrescriptionPage(doctor).open(new NewPatientPage(doctor).register(Invented.surname()));
        doctor.date("form:from", "01.03.2027");
        day = doctor.at("form:to_input");
        day.click();
        day.press("Home");
        type("5.3.2027");
        day.press("Tab");

        assertThat(doctor.at("form:to-help")).containsText("5 дней");
    }

    @Test
    void a_wrong_day_of_a_report_is_told_when_its_field_is_left_and_mended_there() {
        for (String field : List.of("params:from", "params:to")) {
            new ReportsPage(doctor).open();
            doctor.date(field, "31.04.2026");
            assertThat(doctor.at(field + "-error")).containsText("не бывает");

            doctor.date(field, "30.04.2026");
            assertThat(doctor.error(field)).isEmpty();
        }
    }

    @Test
    void a_day_chosen_in_the_calendar_stands_in_the_field_after_one_was_typed() {
        put("05.03.2026");
        doctor.page().locator("[id='form:includedOn'] button").click();
        doctor.page()
                .locator("[id='form:includedOn_panel'] td:not(.ui-datepicker-other-month) a")
                .first()
                .click();
        assertThat(day).hasValue("01.03.2026");
    }

    private void type(String keys) {
        doctor.page().keyboard().type(keys, new Keyboard.TypeOptions().setDelay(FAST));
    }

    private void press(String key, int times) {
        for (int i = 0; i < times; i++) {
            day.press(key);
        }
    }

    private void put(String text) {
        day.click();
        day.press("Delete");
        type(text);
    }

    private void clickLeftEdge() {
        day.click(new Locator.ClickOptions().setPosition(3, 10));
    }

    private void copy(String text) {
        doctor.type("form:surname", text);
        doctor.at("form:surname").press("Control+A");
        doctor.at("form:surname").press("Control+C");
    }

    private void paste(String text) {
        copy(text);
        day.click();
        day.press("Control+V");
    }

    private void assertLeftWith(String expected) {
        day.press("Tab");
        assertThat(day).hasValue(expected);
    }
}
