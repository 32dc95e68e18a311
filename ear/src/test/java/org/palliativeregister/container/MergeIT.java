package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPatients.snils;
import static org.palliativeregister.container.InventedPatients.surname;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.ChangedMeanwhile;
import org.palliativeregister.NewNumber;
import org.palliativeregister.NoSuchEntry;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.account.CurrentAccount;
import org.palliativeregister.institution.Institution;
import org.palliativeregister.merging.MergeOrder;
import org.palliativeregister.merging.MergePreview;
import org.palliativeregister.merging.MergeSummary;
import org.palliativeregister.merging.Merging;
import org.palliativeregister.merging.PassportPart;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.patient.Patient;
import org.palliativeregister.patient.RegisterNumber;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.Episode;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.LastingStay;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.record.Remaining;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Ground;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.report.Figures;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.worklist.Attention;

/** Two records of one person are made one, and two again, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class MergeIT {

    private static final LocalDate TODAY = RegionTime.today();

    @Inject
    private Merging merging;

    @Inject
    private Registration registration;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private Attention attention;

    @Inject
    private Reporting reporting;

    @Inject
    private CurrentAccount currentAccount;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    /** Who acts; the usual doctor unless a test says otherwise. */
    private Caller caller;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(
                MergeIT.class, AuditedPatients.class, InventedPatients.class, InventedPrescriptions.class);
    }

    private Caller caller() {
        return caller == null ? doctor() : caller;
    }

    @Test
    void the_remaining_record_has_the_prescriptions_the_stays_and_the_documents_of_both() {
        String surname = surname();
        String snils = snils();
        Patient kept = patients.admit(surname(), null);
        Patient other = patients.admit(surname, snils);
        PrescriptionSummary own = prescriptions.prescribed(kept.getId(), InventedPrescriptions.usual());
        PrescriptionSummary moved = prescriptions.prescribed(other.getId(), InventedPrescriptions.usual());
        merge(kept, other);
        assertThat(history(kept)).containsExactlyInAnyOrder(own.id(), moved.id());
        assertThat(open(kept).passport().getSnils().replaceAll("\\D", "")).isEqualTo(snils);
        assertThat(open(kept).passport().getFormerSurname()).isEqualTo(surname);
        assertThat(patients.found(caller(), snils)).containsExactly(kept.getId());
        assertThat(patients.found(caller(), surname)).containsExactly(kept.getId());
        assertThat(sealHolds(kept)).isTrue();
    }

    @Test
    void a_document_that_only_the_dissolved_record_bears_leads_to_the_remaining_one() {
        String own = snils();
        String others = snils();
        Patient kept = patients.admit(surname(), own);
        Patient other = patients.admit(surname(), others);
        merge(kept, other);
        assertThat(open(kept).passport().getSnils().replaceAll("\\D", "")).isEqualTo(own);
        assertThat(patients.found(caller(), others)).containsExactly(kept.getId());
        assertThat(patients.found(patients.ofOtherInstitutions(), others)).isEmpty();
        assertThat(caller().call(() -> registration.compare(NewNumber.draw(), patients.passport("Сомова", others))))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.patientId()).isEqualTo(kept.getId());
                    assertThat(alike.grounds()).containsExactly(Ground.MERGED_SNILS);
                });
        assertThatThrownBy(() -> patients.admit(surname(), others)).hasMessage("rule.registration.alike");
        undo(kept, other);
        assertThat(patients.found(caller(), others)).containsExactly(other.getId());
        assertThat(patients.found(caller(), own)).containsExactly(kept.getId());
    }

    @Test
    void two_records_that_are_left_with_one_document_after_undoing_are_told() {
        String snils = snils();
        Patient kept = patients.admit(surname(), null);
        Patient other = patients.admit(surname(), snils);
        MergePreview preview = preview(kept, other);
        MergeOrder order = order(preview);
        merge(kept, other, new MergeOrder(order.number(), order.kept(), order.other(), Set.of(), order.reason()));
        PatientSheet now = open(kept);
        PassportText changed = now.passport().copy();
        changed.setSnils(snils);
        caller().call(() -> registration.amend(kept.getId(), now.passportStamp().version(), changed, Distinction.NONE));
        undo(kept, other);
        assertThat(caller().call(() -> merging.findShared(kept.getId(), other.getId())))
                .containsExactly("SNILS");
        assertThat(patients.found(caller(), snils)).containsExactlyInAnyOrder(kept.getId(), other.getId());
    }

    @Test
    void who_undoes_what_somebody_else_has_undone_is_told_that_it_was_changed() {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        merge(kept, other);
        int version =
                caller().call(() -> merging.findMerges(kept.getId())).get(0).version();
        undo(kept, other);
        assertThatThrownBy(() -> caller().call(() -> merging.undo(kept.getId(), other.getId(), version)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void who_was_dissolved_is_in_no_list_and_its_number_leads_to_the_remaining_record() {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        String surname = open(other).passport().getSurname();
        long onRegister = onRegister();
        long unasked = unasked();
        merge(kept, other);
        assertThat(onRegister()).isEqualTo(onRegister - 1);
        assertThat(unasked()).isEqualTo(unasked - 1);
        assertThat(patients.found(caller(), surname)).containsExactly(kept.getId());
        assertThat(patients.found(caller(), RegisterNumber.written(other.getNumber())))
                .containsExactly(kept.getId());
        assertThatThrownBy(() -> open(other)).isInstanceOf(NoSuchEntry.class);
        assertThat(caller().call(() -> recordKeeping.findRemaining(other.getId())))
                .map(Remaining::patientId)
                .contains(kept.getId());
    }

    @Test
    void who_does_not_see_the_remaining_record_is_told_its_number_and_nothing_else() {
        Set<Long> own = doctor().call(currentAccount::findScope);
        caller = patients.doctorWho(scope -> scope.containsAll(own) && scope.size() > own.size());
        long elsewhere = caller.call(currentAccount::findScope).stream()
                .filter(one -> !own.contains(one))
                .findFirst()
                .orElseThrow();
        Patient kept = patients.admit(caller, InventedPatients.surname(), null, elsewhere);
        Patient other = patients.admit();
        merge(kept, other);
        assertThat(doctor().call(() -> recordKeeping.findRemaining(other.getId())))
                .isEmpty();
        assertThat(doctor().call(() -> recordKeeping.findMergedAway(other.getId())))
                .hasValueSatisfying(away -> {
                    assertThat(away.number()).isEqualTo(RegisterNumber.written(other.getNumber()));
                    assertThat(away.remaining()).isEqualTo(RegisterNumber.written(kept.getNumber()));
                });
        assertThat(doctor().call(() -> recordKeeping.findMergedAway(kept.getId())))
                .isEmpty();
        assertThat(caller.call(() -> recordKeeping.findMergedAway(other.getId())))
                .isEmpty();
        assertThat(patients.ofOtherInstitutions().call(() -> recordKeeping.findMergedAway(other.getId())))
                .isEmpty();
    }

    @Test
    void what_both_take_is_named_before_they_are_merged() {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        assertThat(preview(kept, other).twice()).isEmpty();
        prescriptions.prescribed(kept.getId(), InventedPrescriptions.usual());
        assertThat(preview(kept, other).twice()).isEmpty();
        prescriptions.prescribed(other.getId(), InventedPrescriptions.usual());
        assertThat(preview(kept, other).twice())
                .extracting(Medicament::getId)
                .containsExactly(prescriptions.tramadol());
    }

    private long onRegister() {
        return caller().call(attention::today).census().onRegister();
    }

    @Test
    void the_summary_counts_one_person_and_the_stays_of_two_records_in_one_institution_once() {
        Patient kept = patients.admit(TODAY.minusDays(10));
        Patient other = patients.admit(TODAY.minusDays(30));
        Figures before = figures();
        merge(kept, other);
        assertThat(figures().patients()).isEqualTo(before.patients() - 1);
        assertThat(figures().atEnd()).isEqualTo(before.atEnd() - 1);
        undo(kept, other);
        assertThat(figures()).isEqualTo(before);
    }

    private Figures figures() {
        Caller reporter = Caller.signedIn("gromova", Permission.REPORTING);
        Set<Long> scope = caller().call(currentAccount::findScope);
        SummaryParameters asked = new SummaryParameters(
                new ReportPeriod(TODAY.minusDays(60), TODAY), scope, null, Set.of(), null, Set.of());
        return reporter.call(() -> reporting.summary(asked)).total();
    }

    private long unasked() {
        return caller().call(attention::today).allergiesUnknown().total();
    }

    @Test
    void undone_everything_is_as_it_was_and_what_came_since_stays() {
        String snils = snils();
        Patient kept = patients.admit(surname(), null);
        Patient other = patients.admit(surname(), snils);
        allergic(other, "морфин");
        note(kept, "Живёт с сестрой");
        PrescriptionSummary own = prescriptions.prescribed(kept.getId(), InventedPrescriptions.usual());
        PrescriptionSummary moved = prescriptions.prescribed(other.getId(), InventedPrescriptions.usual());
        List<Object> keptBefore = said(kept);
        List<Object> otherBefore = said(other);
        merge(kept, other);
        assertThat(open(kept).record().getAllergyState()).isEqualTo(AllergyState.PRESENT);
        assertThat(open(kept).record().getAllergies()).isEqualTo("морфин");
        amend(moved);
        PrescriptionSummary since = prescriptions.prescribed(kept.getId(), InventedPrescriptions.usual());
        assertThat(undo(kept, other)).isEmpty();
        assertThat(said(kept)).isEqualTo(keptBefore);
        assertThat(said(other)).isEqualTo(otherBefore);
        assertThat(history(kept)).containsExactlyInAnyOrder(own.id(), since.id());
        assertThat(history(other)).containsExactly(moved.id());
        assertThat(caller().call(() -> search.findAmendments(moved.id()))).hasSize(1);
        assertThat(patients.found(caller(), snils)).containsExactly(other.getId());
        assertThat(patients.found(caller(), open(other).passport().getSurname()))
                .containsExactly(other.getId());
        assertThat(sealHolds(kept) && sealHolds(other)).isTrue();
        assertThatThrownBy(() -> undo(kept, other)).isInstanceOf(ChangedMeanwhile.class);
    }

    private void amend(PrescriptionSummary prescription) {
        int version = caller().call(() -> search.open(prescription.id())).version();
        caller().call(() -> prescribing.amend(
                prescription.id(),
                version,
                InventedPrescriptions.regimen("50", 3, TODAY, TODAY.plusDays(9), null),
                AmendReason.values()[0]));
    }

    @Test
    void a_value_that_was_changed_since_is_left_and_told_when_the_merge_is_undone() {
        Patient kept = patients.admit(surname(), null);
        Patient other = patients.admit(surname(), snils());
        String address = open(kept).passport().getAddress();
        merge(kept, other);
        PatientSheet now = open(kept);
        PassportText changed = now.passport().copy();
        String newSnils = snils();
        changed.setSnils(newSnils);
        changed.setPhone("+7 911 111-11-11");
        caller().call(() -> registration.amend(kept.getId(), now.passportStamp().version(), changed, Distinction.NONE));
        assertThat(undo(kept, other)).containsExactly("SNILS");
        assertThat(open(kept).passport().getSnils().replaceAll("\\D", "")).isEqualTo(newSnils);
        assertThat(open(kept).passport().getPhone()).isEqualTo("+7 911 111-11-11");
        assertThat(open(kept).passport().getAddress()).isEqualTo(address);
        assertThat(open(kept).passport().getFormerSurname()).isNull();
    }

    @Test
    void two_stays_that_last_in_one_institution_are_one_from_the_earlier_day() {
        Patient kept = patients.admit(TODAY.minusDays(10));
        Patient other = patients.admit(TODAY.minusDays(30));
        merge(kept, other);
        assertThat(open(kept).episodes()).singleElement().satisfies(stay -> {
            assertThat(stay.getIncludedOn()).isEqualTo(TODAY.minusDays(30));
            assertThat(stay.getExcludedOn()).isNull();
        });
        undo(kept, other);
        assertThat(open(kept).episodes()).extracting(Episode::getIncludedOn).containsExactly(TODAY.minusDays(10));
        assertThat(open(other).episodes()).extracting(Episode::getIncludedOn).containsExactly(TODAY.minusDays(30));
    }

    @Test
    void of_two_stays_that_last_in_two_institutions_that_of_the_dissolved_one_ends() {
        caller = Caller.signedIn("kettunen", Permission.PATIENTS, Permission.RECORDS);
        List<Institution> own = caller.call(currentAccount::findInstitutions);
        assertThat(own).as("institutions of the doctor").hasSizeGreaterThan(1);
        Patient kept = patients.admit(caller, surname(), null, own.get(0).getId());
        Patient other = patients.admit(caller, surname(), null, own.get(1).getId());
        assertThat(preview(kept, other).joined().lasting()).isEqualTo(LastingStay.ENDS);
        merge(kept, other);
        assertThat(open(kept).summary().active()).isTrue();
        assertThat(open(kept).summary().institution()).isEqualTo(own.get(0));
        assertThat(open(kept).episodes()).extracting(Episode::getExcludedOn).containsExactlyInAnyOrder(null, TODAY);
        undo(kept, other);
        assertThat(open(other).summary().active()).isTrue();
        assertThat(open(other).episodes()).extracting(Episode::getExcludedOn).containsOnlyNulls();
    }

    @Test
    void who_lacks_the_institution_of_one_record_is_not_offered_to_undo_the_merge() {
        caller = Caller.signedIn("kettunen", Permission.PATIENTS, Permission.RECORDS);
        Set<Long> own = caller.call(currentAccount::findScope);
        Caller half =
                patients.doctorWho(scope -> own.stream().filter(scope::contains).count() == 1);
        Set<Long> seen = half.call(currentAccount::findScope);
        Patient kept = patients.admit(caller, surname(), null, first(own, seen::contains));
        Patient other = patients.admit(caller, surname(), null, first(own, id -> !seen.contains(id)));
        merge(kept, other);

        assertThat(half.call(() -> merging.findMerges(kept.getId())))
                .extracting(MergeSummary::mayUndo)
                .containsExactly(false);
        assertThat(caller.call(() -> merging.findMerges(kept.getId())))
                .extracting(MergeSummary::mayUndo)
                .containsExactly(true);
        MergeSummary merge = half.call(() -> merging.findMerges(kept.getId())).get(0);
        assertThatThrownBy(() -> half.call(() -> merging.undo(kept.getId(), other.getId(), merge.version())))
                .hasMessage("rule.merging.otherInstitution");
    }

    private static long first(Set<Long> ids, Predicate<Long> fits) {
        return ids.stream().filter(fits).findFirst().orElseThrow();
    }

    @Test
    void who_was_excluded_is_on_the_register_where_the_other_record_goes_on() {
        Patient kept = patients.admit(TODAY.minusDays(40));
        Patient other = patients.admit(TODAY.minusDays(5));
        exclude(kept, ExclusionReason.MOVED_AWAY, TODAY.minusDays(20));
        merge(kept, other);
        assertThat(open(kept).summary().status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(open(kept).episodes()).hasSize(2);
        undo(kept, other);
        assertThat(open(kept).summary().status()).isEqualTo(RecordStatus.EXCLUDED);
        assertThat(open(other).summary().status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void who_died_by_one_record_is_not_made_one_with_who_is_on_the_register() {
        Patient kept = patients.admit(TODAY.minusDays(40));
        Patient other = patients.admit(TODAY.minusDays(5));
        exclude(kept, ExclusionReason.DEATH, TODAY.minusDays(20));
        refused("rule.merging.died", () -> preview(kept, other));
    }

    private void exclude(Patient patient, ExclusionReason reason, LocalDate on) {
        int version = open(patient).recordStamp().version();
        caller().call(() -> recordKeeping.exclude(patient.getId(), version, reason, on));
    }

    @Test
    void a_record_changed_since_it_was_seen_is_not_merged() {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        MergePreview seen = preview(kept, other);
        note(other, "Изменено");
        assertThatThrownBy(() -> merge(kept, other, order(seen))).isInstanceOf(ChangedMeanwhile.class);
        MergePreview seenAgain = preview(kept, other);
        PassportText changed = seenAgain.other().passport().copy();
        changed.setAddress("улица Новая");
        caller().call(() -> registration.amend(
                other.getId(), seenAgain.other().passportStamp().version(), changed, Distinction.NONE));
        assertThatThrownBy(() -> merge(kept, other, order(seenAgain))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(history(other)).isEmpty();
        merge(kept, other);
        assertThatThrownBy(() -> caller().call(() -> merging.undo(kept.getId(), other.getId(), 77)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void what_one_person_hardly_has_twice_is_pointed_out_before_the_merge() {
        Patient kept = patients.admit("Выдуманов", snils());
        Patient other = patients.admit("Небывалов", snils());
        assertThat(preview(kept, other).doubtful()).contains(PassportPart.SURNAME, PassportPart.SNILS);
        Patient misheard = patients.admit("Выдуманоф", null);
        assertThat(preview(kept, misheard).doubtful()).doesNotContain(PassportPart.SURNAME, PassportPart.SNILS);
    }

    @Test
    void nobody_merges_what_is_outside_of_his_institutions_or_has_been_merged_or_says_no_reason() {
        Caller stranger = patients.ofOtherInstitutions();
        Patient elsewhere = patients.admit(stranger, surname(), null);
        Patient kept = patients.admit();
        Patient other = patients.admit();
        refused("rule.merging.notFound", () -> preview(kept, elsewhere));
        refused("rule.merging.same", () -> preview(kept, kept));
        MergeOrder order = order(preview(kept, other));
        refused("rule.merging.notFound", () -> merge(kept, elsewhere, order));
        assertThatThrownBy(() -> stranger.call(() -> merging.merge(kept.getId(), elsewhere.getId(), order)))
                .isInstanceOf(NoSuchEntry.class);
        refused(
                "rule.merging.reasonMissing",
                () -> merge(kept, other, new MergeOrder(order.number(), order.kept(), order.other(), Set.of(), " ")));
        for (String only : List.of(Permission.PATIENTS, Permission.RECORDS)) {
            Caller half = Caller.signedIn("gromova", only);
            assertThatThrownBy(() -> half.call(() -> merging.preview(kept.getId(), "" + other.getNumber())))
                    .isInstanceOf(EJBAccessException.class);
            assertThatThrownBy(() -> half.call(() -> merging.merge(kept.getId(), other.getId(), order)))
                    .isInstanceOf(EJBAccessException.class);
        }
        assertThat(merge(kept, other, order)).isEqualTo(order.number());
        assertThat(merge(kept, other, order)).isEqualTo(order.number());
        refused("rule.merging.mergedAlready", () -> preview(kept, other));
        assertThatThrownBy(() -> stranger.call(() -> merging.undo(kept.getId(), other.getId(), 1)))
                .isInstanceOf(NoSuchEntry.class);
        assertThat(stranger.call(() -> recordKeeping.findRemaining(other.getId())))
                .isEmpty();
    }

    private void refused(String rule, Callable<?> act) {
        assertThatThrownBy(() -> caller().call(act))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(rule);
    }

    @Test
    void who_was_merged_twice_over_is_led_to_the_last_record_and_is_prescribed_nothing_under_the_first() {
        Patient first = patients.admit();
        Patient second = patients.admit();
        Patient third = patients.admit();
        merge(first, second);
        merge(third, first);
        assertThatThrownBy(() -> prescriptions.prescribed(second.getId(), InventedPrescriptions.usual()))
                .isInstanceOf(NoSuchEntry.class);
        assertThat(patients.found(caller(), RegisterNumber.written(second.getNumber())))
                .containsExactly(third.getId());
    }

    @Test
    void merges_into_one_record_are_undone_the_latest_first() {
        Patient kept = patients.admit();
        Patient earlier = patients.admit();
        Patient later = patients.admit();
        merge(kept, earlier);
        merge(kept, later);
        refused("rule.merging.laterFirst", () -> undo(kept, earlier));
        undo(kept, later);
        undo(kept, earlier);
        assertThat(open(earlier).summary().active()).isTrue();
    }

    @Test
    void merging_and_undoing_are_one_audit_entry_each_that_names_both_and_older_ones_stay() throws SQLException {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        List<String> before = entries(other.getId());
        MergeOrder order = order(preview(kept, other));
        merge(kept, other, order);
        undo(kept, other);
        List<String> all = entries(other.getId());
        assertThat(all).startsWith(before.toArray(String[]::new));
        String both = Math.min(kept.getId(), other.getId()) + " " + Math.max(kept.getId(), other.getId());
        assertThat(all.subList(before.size(), all.size()))
                .containsExactly(
                        "Merging.preview done " + both + " null",
                        "Merging.merge done " + both + " merge#" + order.number(),
                        "Merging.undo done " + both + " null");
    }

    private List<String> entries(long patient) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select act, outcome, subject, " + AuditedPatients.COLUMNS + " from audit_entry order by id");
                ResultSet entry = statement.executeQuery()) {
            List<String> entries = new ArrayList<>();
            while (entry.next()) {
                if (AuditedPatients.name(entry, patient)) {
                    entries.add(entry.getString("act") + " " + entry.getString("outcome") + " "
                            + AuditedPatients.of(entry) + " " + entry.getString("subject"));
                }
            }
            return entries;
        }
    }

    @Test
    void the_reason_is_shown_at_the_remaining_record_and_sealed_in_the_database() throws SQLException {
        Patient kept = patients.admit();
        Patient other = patients.admit();
        merge(kept, other);
        assertThat(caller().call(() -> merging.findMerges(kept.getId())))
                .singleElement()
                .satisfies(merge -> {
                    assertThat(merge.reasonText()).isEqualTo("Один паспорт");
                    assertThat(merge.by()).isEqualTo("gromova");
                    assertThat(merge.number()).isEqualTo(RegisterNumber.written(other.getNumber()));
                });
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select reason_enc like '%паспорт%' or passport_enc like '%Ъ%' from record_merge where kept_id = ?")) {
            statement.setLong(1, kept.getId());
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getBoolean(1)).isFalse();
            }
        }
    }

    private MergePreview preview(Patient kept, Patient other) {
        return caller().call(() -> merging.preview(kept.getId(), RegisterNumber.written(other.getNumber())));
    }

    private static MergeOrder order(MergePreview seen) {
        return new MergeOrder(
                NewNumber.draw(),
                MergeOrder.Seen.of(seen.kept()),
                MergeOrder.Seen.of(seen.other()),
                seen.missing(),
                "Один паспорт");
    }

    private void merge(Patient kept, Patient other) {
        merge(kept, other, order(preview(kept, other)));
    }

    private long merge(Patient kept, Patient other, MergeOrder order) {
        return caller().call(() -> merging.merge(kept.getId(), other.getId(), order));
    }

    private Set<String> undo(Patient kept, Patient other) {
        return caller().call(() -> {
            int version = merging.findMerges(kept.getId()).stream()
                    .filter(merge -> merge.dissolvedId() == other.getId())
                    .map(MergeSummary::version)
                    .findFirst()
                    .orElse(1);
            return merging.undo(kept.getId(), other.getId(), version);
        });
    }

    private PatientSheet open(Patient patient) {
        return caller().call(() -> recordKeeping.open(patient.getId()));
    }

    private List<Long> history(Patient patient) {
        return prescriptions.history(patient.getId(), HistoryFilter.ALL).stream()
                .map(PrescriptionSummary::id)
                .toList();
    }

    private void note(Patient patient, String note) {
        describe(patient, record -> record.setNote(note));
    }

    private void allergic(Patient patient, String to) {
        describe(patient, record -> {
            record.setAllergyState(AllergyState.PRESENT);
            record.setAllergies(to);
        });
    }

    private void describe(Patient patient, Consumer<RecordText> change) {
        PatientSheet read = open(patient);
        RecordText record = read.record().copy();
        change.accept(record);
        caller().call(() ->
                recordKeeping.describe(patient.getId(), read.recordStamp().version(), record));
    }

    /** Everything that a record says, versions and stamps apart. */
    private List<Object> said(Patient patient) {
        PatientSheet sheet = open(patient);
        List<Object> said = new ArrayList<>();
        PassportText passport = sheet.passport();
        said.add(Arrays.asList(
                passport.getSurname(),
                passport.getGiven(),
                passport.getPatronymic(),
                passport.getFormerSurname(),
                passport.getBirthDate(),
                passport.getSex(),
                passport.getSnils(),
                passport.getPolicy(),
                passport.getMunicipality(),
                passport.getAddress(),
                passport.getPhone(),
                passport.getContact()));
        said.add(sheet.summary());
        said.add(Arrays.asList(sheet.record().getNote(), sheet.record().getAllergies()));
        sheet.episodes()
                .forEach(stay -> said.add(Arrays.asList(
                        stay.getId(),
                        stay.getInstitution(),
                        stay.getDiagnosis(),
                        stay.getIncludedOn(),
                        stay.getExcludedOn())));
        return said;
    }

    private boolean sealHolds(Patient patient) {
        return !open(patient).summary().damaged();
    }
}
