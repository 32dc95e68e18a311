package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.account.AccountAdministration;
import org.palliativeregister.account.AccountDraft;
import org.palliativeregister.account.AccountFilter;
import org.palliativeregister.account.AccountSummary;
import org.palliativeregister.account.Login;
import org.palliativeregister.account.RoleSummary;
import org.palliativeregister.institution.InstitutionKeeping;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.MedicalRecord;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.reference.ControlClass;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.MedicamentFilter;
import org.palliativeregister.reference.MedicamentKeeping;

/** What an administrator may not do to accounts and reference books that are in use. */
@ExtendWith(ArquillianExtension.class)
class KeepingRulesIT {

    @Inject
    private AccountAdministration accounts;

    @Inject
    private MedicamentKeeping medicaments;

    @Inject
    private InstitutionKeeping institutions;

    @Inject
    private RecordKeeping records;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(KeepingRulesIT.class, InventedPatients.class, InventedPrescriptions.class);
    }

    private static <T> T asAdministrator(Callable<T> act) {
        return Caller.signedIn("admin", Permission.ADMINISTRATION).call(act);
    }

    private static void doAsAdministrator(Runnable act) {
        asAdministrator(() -> {
            act.run();
            return null;
        });
    }

    @Test
    void what_was_prescribed_keeps_its_strength_and_form() {
        prescriptions.prescribed(patients.admit().getId(), InventedPrescriptions.usual());
        Medicament edited = open(prescriptions.tramadol());
        edited.setStrength("100");
        assertThatThrownBy(() -> change(edited)).hasMessage("rule.reference.prescribed");
        Medicament other = open(prescriptions.tramadol());
        assertThat(other.getStrength()).isEqualTo("50");
        other.setFormRu("раствор для инъекций");
        assertThatThrownBy(() -> change(other)).hasMessage("rule.reference.prescribed");
        Medicament dearer = open(prescriptions.tramadol());
        String atc = dearer.getAtc();
        dearer.setAtc("N02AX");
        change(dearer);
        assertThat(open(prescriptions.tramadol()).getAtc()).isEqualTo("N02AX");
        Medicament back = open(prescriptions.tramadol());
        back.setAtc(atc);
        change(back);
    }

    @Test
    void what_nobody_was_prescribed_may_get_another_strength() {
        Medicament added = new Medicament();
        added.setInnRu(InventedPatients.surname());
        added.setInnEn("Never prescribed");
        added.setFormRu("таблетки");
        added.setFormEn("tablets");
        added.setStrength("10");
        added.setUnit("mg");
        added.setRoute(open(prescriptions.tramadol()).getRoute());
        added.setControlClass(ControlClass.values()[0]);
        long id = asAdministrator(() -> medicaments.add(added));
        Medicament edited = open(id);
        edited.setStrength("20");
        change(edited);
        assertThat(open(id).getStrength()).isEqualTo("20");
    }

    private Medicament open(long id) {
        return asAdministrator(() -> medicaments.open(id));
    }

    private void change(Medicament edited) {
        doAsAdministrator(() -> medicaments.change(edited, edited.getVersion()));
    }

    @Test
    void the_book_is_listed_in_the_order_of_the_names_of_a_language() {
        assertThat(asAdministrator(() -> medicaments.list(filter(Locale.forLanguageTag("ru")), 0))
                        .rows())
                .extracting(Medicament::getInnRu)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(asAdministrator(() -> medicaments.list(filter(Locale.ENGLISH), 0))
                        .rows())
                .extracting(Medicament::getInnEn)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    private static MedicamentFilter filter(Locale language) {
        return new MedicamentFilter("N02", null, false, language);
    }

    @Test
    void nobody_comes_back_to_an_institution_that_is_retired() {
        long patient = patients.admit().getId();
        doctor().call(() ->
                records.exclude(patient, record(patient).getVersion(), ExclusionReason.REFUSAL, RegionTime.today()));
        long institution = record(patient).getInstitution().getId();
        doAsAdministrator(() -> institutions.retire(institution, version(institution)));
        try {
            assertThatThrownBy(() -> doctor().call(() ->
                            records.includeAgain(patient, record(patient).getVersion(), RegionTime.today())))
                    .hasMessage("rule.record.institutionRetired");
            assertThatThrownBy(() -> patients.admit(doctor(), InventedPatients.surname(), null, institution))
                    .hasMessage("rule.record.institutionRetired");
        } finally {
            doAsAdministrator(() -> institutions.reinstate(institution, version(institution)));
        }
        doctor().call(() -> records.includeAgain(patient, record(patient).getVersion(), RegionTime.today()));
        assertThat(doctor().call(() -> records.open(patient)).episodes()).hasSize(2);
    }

    private MedicalRecord record(long patient) {
        return doctor().call(() -> records.findRecord(patient));
    }

    private int version(long institution) {
        return asAdministrator(() -> institutions.open(institution)).getVersion();
    }

    @Test
    void a_program_with_every_permission_is_no_administrator_so_the_last_person_keeps_the_right() {
        AccountSummary last = summary("admin");
        long administrator = role(Permission.ADMINISTRATION);
        AccountDraft program = new AccountDraft("Программа", null, Set.of(administrator), Set.of());
        asAdministrator(() -> accounts.create(new Login("program-" + System.nanoTime() % 100000), true, program));
        AccountDraft less =
                new AccountDraft(last.fullName(), last.position(), Set.of(ordinary(administrator)), Set.of());
        int version = asAdministrator(() -> accounts.open(last.id())).version();
        assertThatThrownBy(() -> doAsAdministrator(() -> accounts.change(last.id(), version, less)))
                .hasMessage("rule.account.lastAdministrator");
    }

    private AccountSummary summary(String login) {
        return asAdministrator(() -> accounts.list(new AccountFilter(login, null), 0)).page().rows().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private long role(String permission) {
        return asAdministrator(accounts::roles).stream()
                .map(RoleSummary::role)
                .filter(role -> role.allows(permission))
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private long ordinary(long administrator) {
        return asAdministrator(accounts::roles).stream()
                .map(summary -> summary.role().getId())
                .filter(id -> id != administrator)
                .findFirst()
                .orElseThrow();
    }
}
