package org.palliativeregister.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The states in which each view is looked at. A view that is missing here fails a test. */
final class States {
    private static final String NOBODY = Staff.STRANGER;
    private final Map<String, List<State>> byView = new LinkedHashMap<>();
    private final Samples samples;

    /**
     * One state of a view.
     *
     * @param name empty, filled, errors, dialog or what else it is
     * @param who whose account sees it
     * @param query of the address, with its question mark
     * @param reach what to do after opening
     */
    record State(String name, String who, String query, Consumer<RegisterPage> reach) {}

    States(Samples samples) {
        this.samples = samples;
        session();
        patients();
        merging();
        prescriptions();
        administration();
        List.of("expired", "fault", "forbidden", "not-found")
                .forEach(failure -> view("/failure/" + failure, state("shown", NOBODY, "", page -> {})));
    }

    Map<String, List<State>> byView() {
        return byView;
    }

    private void view(String view, State... states) {
        byView.put(view, List.of(states));
    }

    private static State state(String name, String who, String query, Consumer<RegisterPage> reach) {
        return new State(name, who, query, reach);
    }

    private static State doctor(String name, String query, Consumer<RegisterPage> reach) {
        return state(name, Staff.DOCTOR, query, reach);
    }

    private static State admin(String name, String query, Consumer<RegisterPage> reach) {
        return state(name, Staff.ADMINISTRATOR, query, reach);
    }

    private static Consumer<RegisterPage> press(String... buttons) {
        return page -> List.of(buttons).forEach(page::press);
    }

    private static Consumer<RegisterPage> cleared(String button, String... fields) {
        return page -> {
            List.of(fields).forEach(field -> page.type(field, ""));
            page.press(button);
        };
    }

    private void session() {
        view(
                "/session/authorization",
                state("empty", NOBODY, "", page -> {}),
                state("after the end of a session", NOBODY, "?reason=expired", page -> {}),
                state("errors", NOBODY, "", press("signIn:enter")),
                state("refused", NOBODY, "", page -> new SignInPage(page).signIn("nobody-at-all", "wrong")));
        view(
                "/session/new-password",
                state("empty", Staff.NEWCOMER, "", page -> {}),
                state("errors", Staff.NEWCOMER, "", press("form:save")));
        view("/session/password", doctor("empty", "", page -> {}), doctor("errors", "", press("form:save")));
        view(
                "/worklist/home",
                doctor("filled", "", page -> {}),
                doctor("menu open", "", RegisterPage::openUserMenu),
                state("empty", Staff.WITHOUT_INSTITUTION, "", page -> {}));
    }

    private void patients() {
        view(
                "/record/new-patient",
                doctor("empty", "", page -> {}),
                doctor("filled", "", page -> new NewPatientPage(page).fill("Вымыслов", Invented.snils())),
                doctor("errors", "", press("form:save")));
        view(
                "/search/patient-search",
                doctor("filled", "", page -> new SearchPage(page).clear()),
                doctor("empty", "", page -> new SearchPage(page)
                        .search("Ъъъъъъ")
                        .settle()));
        view(
                "/patient/patient",
                doctor("filled", "?id=" + samples.patient(), page -> {}),
                doctor("editing", "?id=" + samples.patient(), press("form:edit")),
                doctor("errors", "?id=" + samples.patient(), page -> {
                    page.press("form:edit");
                    page.type("form:diagnosis_input", "");
                    page.press("form:save");
                }),
                doctor("dialog", "?id=" + samples.patient(), page -> new PatientPage(page).askToExclude()),
                doctor("dialog of coming back", "?id=" + samples.excludedPatient(), page -> page.page()
                        .locator("[id$='askInclude']")
                        .click()),
                doctor("dialog with errors", "?id=" + samples.patient(), page -> {
                    new PatientPage(page).askToExclude();
                    page.press("exclude-form:doExclude");
                }));
        view(
                "/patient/patient-editing",
                doctor("filled", "?id=" + samples.patient(), page -> {}),
                doctor("errors", "?id=" + samples.patient(), cleared("form:save", "form:surname", "form:given")));
    }

    private void merging() {
        String of = "?id=" + samples.patient();
        view(
                "/merging/merging",
                doctor("empty", of, page -> {}),
                doctor("errors", of, press("form:look")),
                doctor("refused", of, page -> new MergingPage(page).look("999999999")));
    }

    private void prescriptions() {
        String of = "?patient=" + samples.patient();
        view(
                "/prescription/new-prescription",
                doctor("empty", of, page -> {}),
                doctor("filled", of, page -> new PrescriptionPage(page)
                        .medicament("N02AA01", "10")
                        .dose("10", 2)),
                doctor("errors", of, press("form:save")));
        view(
                "/prescription/amend",
                doctor("filled", "?id=" + samples.prescription(), page -> {}),
                doctor("errors", "?id=" + samples.prescription(), press("form:save")));
        view(
                "/prescription/history",
                doctor("filled", of, page -> {}),
                doctor("chosen", of, page -> new HistoryPage(page).choose(0)),
                doctor("dialog", of, page -> new HistoryPage(page).askToStop(0)),
                doctor("dialog with errors", of, page -> {
                    new HistoryPage(page).askToStop(0);
                    page.press("stop-form:doStop");
                }),
                doctor("empty", "?patient=" + samples.patientWithoutPrescriptions(), page -> {}));
        view(
                "/report/reports",
                doctor("at first", "", page -> {}),
                doctor("filled", "?from=01.01.2026&to=30.09.2026", page -> {}),
                doctor("empty", "?from=01.01.2015&to=31.01.2015", page -> {}),
                doctor("address with errors", "?from=01.01.1990&to=31.01.1990", page -> {}),
                doctor("errors", "", page -> new ReportsPage(page).show("31.12.2026", "01.01.2026")));
    }

    private void administration() {
        view("/account/roles", admin("filled", "", page -> {}));
        view("/account/users", admin("filled", "", page -> {}), admin("empty", "?text=%D1%8A%D1%8A%D1%8A", page -> {}));
        view(
                "/account/user",
                admin("empty", "", page -> {}),
                admin("errors", "", press("form:save")),
                admin("filled", "?id=" + samples.account(), page -> {}),
                admin("dialog", "?id=" + samples.account(), press("acts:deactivate")),
                admin("dialog of the password", "?id=" + samples.account(), press("acts:reset")));
        view("/rotation/keys", admin("filled", "", page -> page.at("form:keys")
                .locator("details")
                .first()
                .waitFor()));
        view(
                "/inspection/inspection",
                admin("at first", "", page -> {}),
                admin("filled", "", page -> new InspectionPage(page).check()));
        lists("/institution/institution", samples.institution());
        lists("/reference/medicament", samples.medicament());
    }

    private void lists(String view, String entry) {
        view(view + "s", admin("filled", "", page -> {}), admin("empty", "?text=%D1%8A%D1%8A%D1%8A", page -> {}));
        view(
                view,
                admin("empty", "", page -> {}),
                admin("errors", "", press("form:save")),
                admin("filled", "?id=" + entry, page -> {}),
                admin("dialog", "?id=" + entry, press("form:retire")));
    }
}
