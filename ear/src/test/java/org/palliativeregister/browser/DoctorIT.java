package org.palliativeregister.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a doctor does in the register. */
@InBrowser
class DoctorIT {
    private RegisterPage doctor;

    @BeforeEach
    void sign_in(Visitors visitors) {
        doctor = visitors.as(Staff.DOCTOR);
    }

    @Test
    void a_patient_who_was_registered_is_found_by_first_letters_and_by_number() {
        String surname = Invented.surname();
        new NewPatientPage(doctor).register(surname);
        String number = new PatientPage(doctor).number();
        SearchPage search = new SearchPage(doctor).open();

        search.search(surname.substring(0, 6)).waitForOnly(surname);
        search.search(number).waitForOnly(surname);
        search.openFirst();

        assertThat(doctor.page().locator("h1")).containsText(surname);
    }

    @Test
    void a_search_is_as_it_was_on_the_way_back_and_stands_in_no_address() {
        String surname = Invented.surname();
        new NewPatientPage(doctor).register(surname);
        SearchPage search = new SearchPage(doctor).open();
        search.search(surname + ", ").waitForOnly(surname);
        assertThat(doctor.page().url()).endsWith("/search/patient-search.xhtml");
        search.openFirst();

        doctor.page().goBack();
        search.waitForOnly(surname);
        assertThat(doctor.at("form:box")).hasValue(surname + ",");
        doctor.page().reload();
        search.waitForOnly(surname);
        assertThat(doctor.page().url()).doesNotContain("?");

        search.clear();
        assertThat(doctor.at("form:box")).hasValue("");
    }

    @Test
    void a_search_of_another_sign_in_is_not_remembered(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage user = visitors.as(login);
        new SearchPage(user).open().search("Ъъъъъъ");

        user.openUserMenu();
        user.at("user:signOut").click();
        user.waitForText("Вы вышли из регистра");
        new SignInPage(user).signIn(login, visitors.staff().password(login));
        user.waitForPath("/worklist/home.xhtml");

        new SearchPage(user).open();
        assertThat(user.at("form:box")).hasValue("");
    }

    @Test
    void a_patient_is_found_by_the_insurance_number() {
        String surname = Invented.surname();
        String snils = Invented.snils();
        new NewPatientPage(doctor).open().fill(surname, snils).save();
        doctor.waitForPath("/patient/patient.xhtml");

        new SearchPage(doctor).open().search(snils).waitForOnly(surname);
    }

    @Test
    void a_corrected_passport_stands_on_the_page_of_the_patient() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PatientPage page = new PatientPage(doctor).openPassport(patient);

        String surname = Invented.surname();
        page.type("form:surname", surname);
        page.type("form:address", "Выдуманная улица, 1");
        page.savePassport();

        page.waitForPath("/patient/patient.xhtml");
        assertThat(page.page().locator("h1")).containsText(surname);
        page.waitForText("Выдуманная улица, 1");
    }

    @Test
    void a_patient_who_stands_in_the_register_already_is_shown_before_another_of_the_same_name_is_registered() {
        String surname = Invented.surname();
        String snils = Invented.snils();
        NewPatientPage page = new NewPatientPage(doctor);
        page.open().fill(surname, snils).save();
        page.waitForPath("/patient/patient.xhtml");

        page.open().fill(surname, snils).save();

        assertThat(page.page().locator("[id='same-title']")).isVisible();
    }

    @Test
    void what_was_written_in_the_record_stands_there_after_the_page_is_opened_again() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PatientPage page = new PatientPage(doctor).open(patient);

        page.editRecord().note("Выдумано <b>&\"'").saveRecord();

        page.open(patient).waitForText("Выдумано <b>&\"'");
    }

    @Test
    void a_prescription_that_is_amended_keeps_what_stood_before() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PrescriptionPage page = new PrescriptionPage(doctor);
        page.open(patient).medicament("морфин", "10").dose("10", 2);
        assertThat(page.words()).contains("10 мг").contains("2 раза");
        page.save();
        page.waitForPath("/prescription/history.xhtml");

        new HistoryPage(doctor).amend(0);
        page.dose("20", 2).reason(1).save();
        page.waitForPath("/prescription/history.xhtml");

        assertThat(new HistoryPage(doctor).rows().first()).containsText("20 мг");
        new HistoryPage(doctor).amend(0);
        assertThat(page.at("form:earlier")).containsText("10 мг");
    }

    @Test
    void a_stopped_prescription_says_why_and_is_found_by_its_state() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        new PrescriptionPage(doctor).prescribe(patient);
        new PrescriptionPage(doctor).prescribe(patient);
        HistoryPage history = new HistoryPage(doctor).open(patient);

        history.askToStop(0).stop(1, "Выдуманное пояснение");

        history.waitForText("Выдуманное пояснение");
        history.filter("Отменено");
        assertThat(history.rows()).hasCount(1);
        assertThat(history.rows().first()).containsText("Выдуманное пояснение");
        history.filter("Действует");
        assertThat(history.rows()).hasCount(1);
    }

    @Test
    void the_pdf_of_a_group_of_prescriptions_has_those_that_were_chosen() {
        String surname = Invented.surname();
        String patient = new NewPatientPage(doctor).register(surname);
        PrescriptionPage prescription = new PrescriptionPage(doctor);
        prescription.open(patient).medicament("морфин", "10").dose("11", 2).save();
        prescription.waitForPath("/prescription/history.xhtml");
        prescription.open(patient).medicament("морфин", "10").dose("12", 2).save();
        prescription.waitForPath("/prescription/history.xhtml");
        HistoryPage history = new HistoryPage(doctor).open(patient);
        String chosen = history.rows().first().innerText().contains("11 мг") ? "11 мг" : "12 мг";

        String pdf = history.choose(0).pdf();

        assertThat(pdf).contains(surname).contains(chosen).doesNotContain(chosen.equals("11 мг") ? "12 мг" : "11 мг");
    }

    @Test
    void the_summary_and_its_pdf_give_the_same_figures() {
        ReportsPage reports = new ReportsPage(doctor).open().show("01.01.2026", "30.09.2026");

        assertThat(reports.figures()).hasSizeGreaterThanOrEqualTo(4);
        String pdf = reports.pdf();
        assertThat(pdf).contains("01.01.2026").contains("30.09.2026");
        assertThat(reports.figures().subList(0, 4))
                .allSatisfy(figure -> assertThat(pdf).contains(figure.replace('\u00a0', ' ')));
    }

    @Test
    void an_excluded_patient_can_be_prescribed_nothing_until_included_again() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PatientPage page = new PatientPage(doctor).open(patient);
        page.askToExclude();
        page.choose("exclude-form:reason", 1);
        page.press("exclude-form:doExclude");

        assertThat(page.page().locator(".patient.dead")).isVisible();
        new PrescriptionPage(doctor).open(patient);
        assertThat(page.at("form:save")).hasCount(0);

        page.open(patient);
        page.page().locator("[id$='askInclude']").click();
        page.press("include-form:doInclude");

        assertThat(page.page().locator(".patient:not(.dead)")).isVisible();
        new PrescriptionPage(doctor).prescribe(patient);
    }

    /** Passing over it would show the figures of everybody as those of the few that were asked for. */
    @Test
    void an_address_of_a_report_that_cannot_be_read_is_told_and_answered_with_no_figures(Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);
        doctor.go("/report/reports.xhtml?from=01.01.2026&to=30.06.2026&status=ACTIV");

        doctor.waitForText("Адрес страницы просит того, чего в отчётах нет");
        assertThat(new ReportsPage(doctor).figures()).isEmpty();
    }

    @Test
    void where_several_fields_break_one_rule_each_line_names_its_field(Visitors visitors) {
        RegisterPage doctor = visitors.as(Staff.DOCTOR);
        doctor.go("/record/new-patient.xhtml");
        doctor.type("form:surname", "А1");
        doctor.type("form:given", "А2");
        doctor.press("form:save");

        Locator summary = doctor.page().locator(".messages");
        assertThat(summary).containsText("Фамилия: Здесь только русские");
        assertThat(summary).containsText("Имя: Здесь только русские");
    }

    @Test
    void who_excludes_a_patient_is_told_that_a_typed_note_would_be_lost() {
        String patient = new NewPatientPage(doctor).register(Invented.surname());
        PatientPage page = new PatientPage(doctor).open(patient).editRecord();
        page.askToExclude();
        assertThat(doctor.at("exclude-form:doExclude")).isVisible();
        assertThat(doctor.page().locator("[id='exclude'] .lost")).isHidden();
        doctor.press("exclude-form:exclude-keep");

        page.note("Выдуманная запись");
        page.askToExclude();
        assertThat(doctor.page().locator("[id='exclude'] .lost")).isVisible();
        doctor.press("exclude-form:exclude-keep");
        page.saveRecord();
    }

    @Test
    void a_misspelt_surname_is_found_by_its_sound() {
        String surname = Invented.surname();
        new NewPatientPage(doctor).register(surname);
        String misspelt = surname.substring(0, 3) + surname.substring(2);
        SearchPage search = new SearchPage(doctor).open().search(misspelt);
        doctor.waitForText("Никого не нашли");

        doctor.page().locator("[id$='tryAlike']").click();

        assertThat(search.rows().first()).containsText(surname);
        assertThat(doctor.at("form:alike_input")).isChecked();
        search.clear();
    }

    @Test
    void a_search_is_narrowed_by_age_and_diagnosis() {
        String surname = Invented.surname();
        new NewPatientPage(doctor).register(surname);
        SearchPage search = new SearchPage(doctor).open().search(surname);
        search.waitForOnly(surname);
        doctor.choose("form:age", "60–74");
        search.waitForOnly(surname);
        doctor.complete("form:diagnosis", "C50", "C50");
        search.waitForOnly(surname);
        doctor.choose("form:age", "0–17");
        assertThat(search.rows()).hasCount(0);
        search.clear();
    }
}
