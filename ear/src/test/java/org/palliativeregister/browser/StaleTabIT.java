package org.palliativeregister.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Two people have the same form open; one saves first. The other is told who changed what and keeps his input; saved
 * again, both changes stand.
 */
@InBrowser
class StaleTabIT {

    private static final String INSTITUTIONS = "[id='form:institutions'] input";

    @Test
    void of_a_passport(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());

        meet(first, second, page -> new PatientPage(page).openPassport(patient), "form:address", "form:phone");
    }

    @Test
    void of_allergies_that_the_second_has_not_touched(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        new PatientPage(first).open(patient).editRecord();
        new PatientPage(second).open(patient).editRecord();

        first.mark("form:allergyState", 2);
        first.type("form:allergies", "Выдуманное вещество");
        first.save("form:save");
        second.type("form:note", "Ночью не звонить");
        second.press("form:save");
        second.page().locator(".msg.warn").first().waitFor();
        assertThat(second.value("form:allergies")).isEqualTo("Выдуманное вещество");
        second.save("form:save");

        new PatientPage(second).open(patient);
        second.waitForText("Выдуманное вещество");
        second.waitForText("Ночью не звонить");
    }

    @Test
    void of_a_record(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());

        meet(
                first,
                second,
                page -> new PatientPage(page).open(patient).editRecord(),
                "form:note",
                "form:allergies",
                page -> page.mark("form:allergyState", 2));
    }

    @Test
    void of_a_prescription(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        new PrescriptionPage(first).prescribe(patient);
        first.page().locator("a[href*='/prescription/amend']").first().click();
        first.waitForPath("/prescription/amend.xhtml");
        String address = "/prescription/amend.xhtml?id=" + first.entry();
        second.go(address);

        new PrescriptionPage(first).dose("20", 2).reason(1).save();
        first.waitForPath("/prescription/history.xhtml");
        second.type("form:note", "После еды, выдумано");
        new PrescriptionPage(second).reason(1).save();

        Locator warning = second.page().locator(".msg.warn").first();
        warning.waitFor();
        assertThat(second.warnings()).contains(Staff.DOCTOR_NAME).contains("20 мг");
        assertThat(second.value("form:note")).isEqualTo("После еды, выдумано");
        second.press("form:save");
        second.waitForPath("/prescription/history.xhtml");
        second.waitForText("После еды, выдумано");
    }

    /** Nothing is left to amend; what was typed stays to be read, and is said not to be saved. */
    @Test
    void of_a_prescription_that_the_first_has_stopped(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        new PrescriptionPage(first).prescribe(patient);
        new HistoryPage(second).open(patient).amend(0);
        new HistoryPage(first).open(patient).askToStop(0).stop(1, "Выдуманная причина");
        first.waitForText("Отмен");

        second.type("form:note", "После еды, выдумано");
        new PrescriptionPage(second).dose("20", 2).reason(1).save();

        second.page().locator("[id='over'] .msg").waitFor();
        assertThat(second.warnings()).contains(Staff.DOCTOR_NAME).contains("Отмен");
        assertThat(second.at("over").innerText().replace('\u00a0', ' '))
                .contains("20 мг")
                .contains("После еды, выдумано");
        assertThat(second.at("form:save").count()).as("buttons to save").isZero();
        second.page().locator(".sticky a").click();
        second.waitForPath("/prescription/history.xhtml");
    }

    /** Nothing is saved; the tab tells where the record went, and what was typed stays to be copied. */
    @Test
    void of_a_passport_whose_record_was_merged_into_another(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String gone = new NewPatientPage(first).register(Invented.surname());
        String number = new PatientPage(first).number();
        String kept = new NewPatientPage(first).register(Invented.surname());
        new PatientPage(second).openPassport(gone);
        second.type("form:address", "Выдуманный переулок, 7");
        merge(first, kept, number);

        second.press("form:save");

        tellsOf(second, kept);
        assertThat(second.value("form:address")).isEqualTo("Выдуманный переулок, 7");
        assertThat(new PatientPage(first).open(kept).text()).doesNotContain("Выдуманный переулок");
    }

    /** A page whose table is read anew while the answer is drawn tells it too. */
    @Test
    void of_a_history_whose_record_was_merged_into_another(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String gone = new NewPatientPage(first).register(Invented.surname());
        String number = new PatientPage(first).number();
        new PrescriptionPage(first).prescribe(gone);
        String kept = new NewPatientPage(first).register(Invented.surname());
        HistoryPage history = new HistoryPage(second).open(gone);
        merge(first, kept, number);

        history.askToStop(0);

        tellsOf(second, kept);
    }

    @Test
    void of_a_merge_to_be_undone_whose_remaining_record_was_merged_into_a_third(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        new NewPatientPage(first).register(Invented.surname());
        String number = new PatientPage(first).number();
        String middle = new NewPatientPage(first).register(Invented.surname());
        String middleNumber = new PatientPage(first).number();
        merge(first, middle, number);
        String kept = new NewPatientPage(first).register(Invented.surname());
        PatientPage stale = new PatientPage(second).open(middle).askToUndoTheMerge();
        merge(first, kept, middleNumber);

        stale.undoTheMerge();

        tellsOf(second, kept);
    }

    private static void merge(RegisterPage page, String kept, String number) {
        new MergingPage(page).open(kept).look(number).ask().merge("Выдумано: сверены паспорта");
        page.waitForPath("/patient/patient.xhtml");
    }

    private static void tellsOf(RegisterPage page, String kept) {
        Locator told = page.page().locator("[id='messages'] .msg.dng");
        PlaywrightAssertions.assertThat(told).containsText("объединена с");
        PlaywrightAssertions.assertThat(told).isInViewport();
        PlaywrightAssertions.assertThat(page.page().locator(".ui-dialog:visible"))
                .hasCount(0);
        assertThat(told.locator("a").getAttribute("href")).contains("id=" + kept);
    }

    @Test
    void of_an_account(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openAccount(login);

        meet(first, second, page -> page.go(address), "form:fullName", "form:position");
    }

    /** Each tick is a field of its own: what the one takes away is not given back because the other adds something. */
    @Test
    void of_institutions_that_the_second_has_not_touched(Visitors visitors) {
        String login = visitors.staff().like(Staff.DOCTOR, "ru", "light");
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openAccount(login);
        first.go(address);
        second.go(address);
        String assigned = place(first, ":checked");
        String other = place(first, ":not(:checked)");

        tick(first, assigned).click();
        first.save("form:save");
        tick(second, other).click();
        second.press("form:save");

        assertThat(second.warnings()).contains(Staff.ADMINISTRATOR_NAME);
        second.save("form:save");
        second.go(address);
        assertThat(tick(second, assigned).isChecked()).as("taken away").isFalse();
        assertThat(tick(second, other).isChecked()).as("added").isTrue();
    }

    private static String place(RegisterPage page, String state) {
        return page.page().locator(INSTITUTIONS + state).first().getAttribute("value");
    }

    private static Locator tick(RegisterPage page, String institution) {
        return page.page().locator(INSTITUTIONS + "[value='" + institution + "']");
    }

    /** The dialog stays open, says what was changed, and the next attempt goes through. */
    @Test
    void of_a_prescription_to_be_stopped(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        new PrescriptionPage(first).prescribe(patient);
        HistoryPage history = new HistoryPage(second).open(patient);
        history.askToStop(0);
        new HistoryPage(first).open(patient).amend(0);
        new PrescriptionPage(first).dose("20", 2).reason(1).save();
        first.waitForPath("/prescription/history.xhtml");

        history.stop(1, "Выдуманная причина");

        assertThat(told(second)).contains(Staff.DOCTOR_NAME).contains("20 мг").contains("нажмите ещё раз");
        second.press("stop-form:doStop");
        second.page()
                .locator("[id='stop']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(history.rows().first().innerText()).contains("Отмен");
    }

    /** There is nothing left to stop; what was typed stays to be read, and is said not to be saved. */
    @Test
    void of_a_prescription_that_the_first_has_stopped_already(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.DOCTOR);
        RegisterPage second = visitors.as(Staff.DOCTOR);
        String patient = new NewPatientPage(first).register(Invented.surname());
        new PrescriptionPage(first).prescribe(patient);
        HistoryPage history = new HistoryPage(second).open(patient);
        history.askToStop(0);
        new HistoryPage(first).open(patient).askToStop(0).stop(1, "Выдуманная причина");
        first.waitForText("Отмен");

        history.stop(1, "Пояснение второго, выдумано");

        assertThat(told(second)).contains(Staff.DOCTOR_NAME).contains("не сохранено");
        assertThat(second.at("stop-form:note").inputValue()).isEqualTo("Пояснение второго, выдумано");
        assertThat(second.at("stop-form:doStop").count()).as("buttons to stop").isZero();
        second.press("stop-form:stop-keep");
        assertThat(history.rows().first().innerText()).contains("Отмен");
    }

    private static String told(RegisterPage page) {
        Locator told = page.page().locator("[id='stop'] .confirm-body .msg[role='alert']");
        told.waitFor();
        return told.innerText().replace('\u00a0', ' ');
    }

    @Test
    void of_a_medicament(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openNewMedicament();

        meet(first, second, page -> page.go(address), "form:omeSource", "form:innEn");
    }

    @Test
    void of_an_institution(Visitors visitors) {
        RegisterPage first = visitors.as(Staff.ADMINISTRATOR);
        RegisterPage second = visitors.as(Staff.ADMINISTRATOR);
        String address = new AdministrationPage(first).openNewInstitution();

        meet(first, second, page -> page.go(address), "form:name", "form:shortName");
    }

    private static void meet(
            RegisterPage first, RegisterPage second, Consumer<RegisterPage> open, String his, String hers) {
        meet(first, second, open, his, hers, page -> {});
    }

    /** @param more what the second does beside typing */
    private static void meet(
            RegisterPage first,
            RegisterPage second,
            Consumer<RegisterPage> open,
            String his,
            String hers,
            Consumer<RegisterPage> more) {
        String firstWords = "Первое " + Invented.surname();
        String secondWords = "Второе " + Invented.surname();
        open.accept(first);
        open.accept(second);

        first.type(his, firstWords);
        first.save("form:save");
        second.type(hers, secondWords);
        more.accept(second);
        second.press("form:save");

        second.page().locator(".msg.warn").first().waitFor();
        PlaywrightAssertions.assertThat(second.page().locator(".msg.warn").first())
                .isInViewport();
        assertThat(second.warnings())
                .as("who changed what")
                .containsAnyOf(Staff.DOCTOR_NAME, Staff.ADMINISTRATOR_NAME)
                .contains(firstWords);
        assertThat(second.value(hers)).as("what the second typed").isEqualTo(secondWords);
        assertThat(second.value(his)).as("what only the first has touched").isEqualTo(firstWords);
        second.save("form:save");
        open.accept(second);
        assertThat(second.value(hers)).isEqualTo(secondWords);
        assertThat(second.value(his)).isEqualTo(firstWords);
    }
}
