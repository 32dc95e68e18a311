package org.palliativeregister.browser;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A form and what can be typed into it.
 *
 * @param name of the form, in words
 * @param who whose account opens it
 * @param open opens it with everything filled in that must be
 * @param save the button
 * @param drill whether something else is missing in the form, so that nothing can be saved whatever is typed
 */
record Form(String name, String who, Consumer<RegisterPage> open, String save, boolean drill, List<Input> inputs) {

    /** A field: its id, the id of the input element in it, and the values that are tried. */
    record Input(String field, String element, List<BadValue> values) {}

    static Input text(String field, int limit) {
        return new Input(field, field, BadValue.texts(limit));
    }

    static Input date(String field) {
        return new Input(field, field + "_input", BadValue.dates());
    }

    static Input number(String field) {
        return new Input(field, field, BadValue.numbers());
    }

    static Input suggested(String field) {
        return new Input(field, field + "_hinput", BadValue.texts(100));
    }

    private static List<Input> passport() {
        return List.of(
                text("form:surname", 100),
                text("form:given", 100),
                text("form:patronymic", 100),
                date("form:birthDate"),
                text("form:formerSurname", 100),
                text("form:snils", 20),
                text("form:policy", 30),
                text("form:address", 300),
                text("form:phone", 40),
                text("form:contact", 300));
    }

    private static Form form(
            String name, String who, Consumer<RegisterPage> open, String save, boolean drill, List<Input> inputs) {
        return new Form(name, who, open, save, drill, inputs);
    }

    /** Every form of the register in which something is typed. */
    static List<Form> all(Samples samples) {
        return Stream.of(patients(samples), prescriptions(samples), administration(samples), session(samples))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Form> patients(Samples samples) {
        String patient = samples.patient();
        return List.of(
                form(
                        "passport",
                        Staff.DOCTOR,
                        page -> new PatientPage(page).openPassport(patient),
                        "form:save",
                        false,
                        passport()),
                form(
                        "record",
                        Staff.DOCTOR,
                        page -> {
                            new PatientPage(page).open(patient).editRecord();
                            page.mark("form:allergyState", 2);
                            if (page.value("form:allergies").isEmpty()) {
                                page.type("form:allergies", "Выдуманное");
                            }
                        },
                        "form:save",
                        false,
                        List.of(suggested("form:diagnosis"), text("form:allergies", 1000), text("form:note", 2000))),
                form(
                        "exclusion",
                        Staff.DOCTOR,
                        page -> new PatientPage(page).open(patient).askToExclude(),
                        "exclude-form:doExclude",
                        true,
                        List.of(date("exclude-form:excludedOn"))),
                form(
                        "new patient",
                        Staff.DOCTOR,
                        page -> {
                            new NewPatientPage(page).open().fill("Вымыслов", "");
                            page.choose("form:institution", 0);
                        },
                        "form:save",
                        true,
                        newPatient()));
    }

    /** What is checked by the same fields as in the form of the passport is not tried twice. */
    private static List<Input> newPatient() {
        return List.of(
                text("form:surname", 100),
                date("form:birthDate"),
                suggested("form:diagnosis"),
                date("form:includedOn"));
    }

    private static List<Form> prescriptions(Samples samples) {
        return List.of(
                form(
                        "new prescription",
                        Staff.DOCTOR,
                        page -> newPrescription(page, samples).dose("10", 2),
                        "form:save",
                        false,
                        List.of(suggested("form:medicament"), number("form:dose"), date("form:from"), date("form:to"))),
                form(
                        "new prescription without a dose",
                        Staff.DOCTOR,
                        page -> newPrescription(page, samples),
                        "form:save",
                        true,
                        List.of(text("form:note", 1000))),
                form(
                        "amendment",
                        Staff.DOCTOR,
                        page -> {
                            page.go("/prescription/amend.xhtml?id=" + samples.prescription());
                            page.choose("form:reason", 1);
                        },
                        "form:save",
                        false,
                        List.of(number("form:dose"), date("form:from"), date("form:to"), text("form:note", 1000))),
                form(
                        "stopping",
                        Staff.DOCTOR,
                        page -> new HistoryPage(page).open(samples.patient()).askToStop(0),
                        "stop-form:doStop",
                        true,
                        List.of(date("stop-form:on"), text("stop-form:note", 1000))),
                form(
                        "report",
                        Staff.DOCTOR,
                        page -> new ReportsPage(page).open(),
                        "params:show",
                        false,
                        List.of(date("params:from"), date("params:to"))));
    }

    private static PrescriptionPage newPrescription(RegisterPage page, Samples samples) {
        return new PrescriptionPage(page).open(samples.patient()).medicament("N02AA01", "10");
    }

    private static List<Form> administration(Samples samples) {
        return List.of(
                form(
                        "account",
                        Staff.ADMINISTRATOR,
                        page -> page.go("/account/user.xhtml?id=" + samples.inventedAccount()),
                        "form:save",
                        false,
                        List.of(text("form:fullName", 200), text("form:position", 120))),
                form(
                        "new account",
                        Staff.ADMINISTRATOR,
                        page -> {
                            page.go("/account/user.xhtml");
                            page.type("form:fullName", "Вымыслов");
                        },
                        "form:save",
                        true,
                        List.of(text("form:login", 80))),
                form(
                        "institution",
                        Staff.ADMINISTRATOR,
                        page -> page.go("/institution/institution.xhtml?id=" + samples.inventedInstitution()),
                        "form:save",
                        false,
                        List.of(text("form:name", 200), text("form:shortName", 60))),
                form(
                        "medicament",
                        Staff.ADMINISTRATOR,
                        page -> page.go("/reference/medicament.xhtml?id=" + samples.inventedMedicament()),
                        "form:save",
                        false,
                        List.of(
                                text("form:innRu", 120),
                                text("form:innEn", 120),
                                text("form:atc", 7),
                                text("form:formRu", 160),
                                text("form:formEn", 160),
                                text("form:strength", 40),
                                number("form:maxDailyDose"),
                                number("form:omeFactor"),
                                text("form:omeSource", 200))));
    }

    private static List<Form> session(Samples samples) {
        return List.of(form(
                "own password",
                samples.whoeverMayBeLocked(),
                page -> page.go("/session/password.xhtml"),
                "form:save",
                true,
                List.of(text("form:current", 200), text("form:fresh", 200), text("form:repeated", 200))));
    }
}
