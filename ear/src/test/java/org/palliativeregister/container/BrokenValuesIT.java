package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.regimen;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.RegionTime;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.container.WholePatients.Whole;
import org.palliativeregister.crypto.RowSealed;
import org.palliativeregister.crypto.SealedColumn;
import org.palliativeregister.crypto.SealedColumns;
import org.palliativeregister.merging.MergeSummary;
import org.palliativeregister.merging.Merging;
import org.palliativeregister.patient.PassportText;
import org.palliativeregister.prescription.AmendReason;
import org.palliativeregister.prescription.AmendmentSummary;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.PatientSheet;
import org.palliativeregister.record.PatientSummary;
import org.palliativeregister.record.RecordKeeping;
import org.palliativeregister.record.RecordText;
import org.palliativeregister.registration.Distinction;
import org.palliativeregister.registration.Registration;
import org.palliativeregister.report.PrescriptionChoice;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.worklist.Attention;

/**
 * Every sealed column is damaged in the database in every way: what does not open is shown as such and nothing else is,
 * everybody else appears, the audit tells it once, and nothing is saved over it. Whatever is damaged is put right again.
 */
@ExtendWith(ArquillianExtension.class)
class BrokenValuesIT {

    private static final String CALLER = "gromova";
    private static final List<SealedColumn> COLUMNS = SealedColumns.all();
    private static final Set<String> NEVER_NULL =
            Set.of("PatientPassport.name", "PatientPassport.birthDate", "RecordMerge.reason");

    @Inject
    private WholePatients wholePatients;

    @Inject
    private InventedPatients patients;

    @Inject
    private RecordKeeping recordKeeping;

    @Inject
    private Registration registration;

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch prescriptions;

    @Inject
    private Merging merging;

    @Inject
    private Reporting reporting;

    @Inject
    private Attention attention;

    @PersistenceContext(unitName = "register")
    private EntityManager entityManager;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(
                BrokenValuesIT.class,
                Damage.class,
                SealedCell.class,
                WholePatients.class,
                Whole.class,
                InventedPatients.class,
                InventedPrescriptions.class);
    }

    @Test
    void a_value_of_any_column_that_is_changed_or_cut_is_unreadable_told_once_and_never_saved_over() {
        for (SealedColumn column : COLUMNS) {
            for (Damage damage : List.of(Damage.BIT_OF_TAG, Damage.ONE_BYTE_LESS)) {
                breaks(column, damage);
            }
        }
    }

    @Test
    void what_is_read_without_a_look_at_its_seal_counts_as_damaged() {
        for (Class<? extends RowSealed> type : SealedColumns.entities().stream()
                .map(one -> one.asSubclass(RowSealed.class))
                .toList()) {
            assertThat(entityManager
                            .createQuery("select e from " + type.getSimpleName() + " e", type)
                            .setHint("eclipselink.read-only", true)
                            .setMaxResults(5)
                            .getResultList())
                    .as(type.getSimpleName())
                    .allMatch(RowSealed::isDamaged);
        }
    }

    @Test
    void every_kind_of_damage_is_unreadable_told_once_and_never_saved_over() {
        for (Damage damage : Damage.values()) {
            breaks(column("patient_passport", "phone_enc"), damage);
            breaks(column("medical_record", "note_enc"), damage);
        }
    }

    @Test
    void the_value_of_another_column_is_unreadable_told_once_and_never_saved_over() {
        for (SealedColumn column : COLUMNS) {
            Whole whole = whole(column);
            String table = column.table().equals("prescription_amendment") ? "medical_record" : column.table();
            byte[] shortest = COLUMNS.stream()
                    .filter(one -> one.table().equals(table) && !one.equals(column))
                    .map(one -> wholePatients.cell(whole, one).read())
                    .min(Comparator.comparingInt(value -> value.length))
                    .orElseThrow();
            breaks(whole, column, shortest, "MOVED");
        }
    }

    @Test
    void the_value_of_another_row_of_the_same_column_is_unreadable_told_once_and_never_saved_over() {
        for (SealedColumn column : COLUMNS) {
            Whole other = whole(column);
            if (column.table().equals("medical_record")) {
                wholePatients.describe(other.id(), " чужая");
            }
            breaks(whole(column), column, wholePatients.cell(other, column).read(), "APART");
        }
    }

    @Test
    void an_earlier_value_put_back_is_unreadable_told_once_and_never_saved_over() {
        for (SealedColumn column : COLUMNS) {
            Whole changed = whole(column);
            byte[] earlier = wholePatients.cell(changed, column).read();
            switch (column.table()) {
                case "patient_passport" -> wholePatients.amend(changed.id());
                case "medical_record" -> wholePatients.describe(changed.id(), " новая");
                case "prescription" -> {
                    // What is ordered changes with an amendment; why one was stopped is said once.
                    if (column.column().equals("note_enc")) {
                        reorder(changed.running());
                    } else {
                        earlier = wholePatients.cell(whole(column), column).read();
                    }
                }
                default -> earlier = wholePatients.cell(whole(column), column).read();
            }
            breaks(changed, column, earlier, "APART");
        }
    }

    @Test
    void a_value_that_was_taken_away_is_missed_told_once_and_nothing_is_saved_in_its_place() {
        for (SealedColumn column : COLUMNS) {
            if (!NEVER_NULL.contains(column.name())) {
                breaks(whole(column), column, null, "APART");
            }
        }
    }

    @Test
    void allergies_that_were_taken_away_are_never_shown_as_none() throws SQLException {
        Whole whole = whole(COLUMNS.get(0));
        SealedColumn column = COLUMNS.stream()
                .filter(one -> one.column().equals("allergies_enc"))
                .findFirst()
                .orElseThrow();
        byte[] before = wholePatients.cell(whole, column).read();
        allergies(whole, null, "NONE");

        PatientSummary read = sheet(whole).summary();

        allergies(whole, before, "PRESENT");
        assertThat(read.allergyState()).isEqualTo(AllergyState.PRESENT);
        assertThat(read.allergyText()).isNull();
        assertThat(sheet(whole).summary().allergyText()).isNotNull();
    }

    private void allergies(Whole whole, byte[] sealed, String state) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(
                        "update medical_record set allergies_enc = ?, allergy_state = ? where patient_id = ?")) {
            change.setBytes(1, sealed);
            change.setString(2, state);
            change.setLong(3, whole.id());
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private void reorder(PrescriptionSummary read) {
        PrescriptionSummary now = opened(read);
        doctor().call(() -> prescribing.amend(
                now.id(),
                now.version(),
                regimen("50", 2, TODAY, TODAY.plusDays(9), "Новые указания"),
                AmendReason.DOSE_REDUCED));
    }

    @Test
    void what_is_done_beside_an_unreadable_text_leaves_it_as_it_stands() {
        Whole whole = wholePatients.whole();
        List<SealedCell> cells = COLUMNS.stream()
                .filter(column -> Set.of("medical_record", "prescription", "prescription_amendment")
                        .contains(column.table()))
                .map(column -> wholePatients.cell(whole, column))
                .toList();
        List<byte[]> kept = cells.stream().map(SealedCell::read).toList();
        cells.forEach(
                cell -> cell.write(Damage.BIT_OF_CIPHERTEXT.done(cell.column().name(), cell.read())));
        List<byte[]> broken = cells.stream().map(SealedCell::read).toList();
        try {
            PrescriptionSummary running = whole.running();
            doctor().call(() -> prescribing.stop(running.id(), running.version(), TODAY, StopReason.REPLACED, "Новое"));
            exclude(whole);
            doctor().call(() -> recordKeeping.includeAgain(
                    whole.id(), sheet(whole).recordStamp().version(), RegionTime.today()));
            assertThat(history(whole)).hasSize(2);
            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.get(i).read()).as(cells.get(i).column().name()).isEqualTo(broken.get(i));
            }
        } finally {
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).write(kept.get(i));
            }
        }
        assertThat(sheet(whole).record().isDamaged()).as("put right").isFalse();
        assertThat(opened(whole.running()).remarks().getNote()).endsWith("Указания");
        assertThat(opened(whole.running()).remarks().getStopNote()).isEqualTo("Новое");
    }

    @Test
    void a_prescription_whose_seal_is_no_more_can_be_stopped_and_says_why() {
        Whole whole = wholePatients.whole();
        SealedCell seal = new SealedCell(
                database,
                new SealedColumn("prescription", "row_seal", "Prescription.rowSeal"),
                whole.running().id());
        byte[] broken = seal.read();
        broken[2] ^= 1;
        broken[broken.length - 1] ^= 1;
        seal.write(broken);
        assertThat(opened(whole.running()).remarks().isNoteReadable()).isFalse();
        refused("rule.prescription.damaged", () -> amend(opened(whole.running())));
        stop(opened(whole.running()));
        PrescriptionSummary stopped = opened(whole.running());
        assertThat(stopped.remarks().isNoteReadable()).isFalse();
        assertThat(stopped.remarks().getStopNote()).isEqualTo("Новое");
    }

    private void exclude(Whole whole) {
        int version = sheet(whole).recordStamp().version();
        doctor().call(() -> recordKeeping.exclude(whole.id(), version, ExclusionReason.REFUSAL, RegionTime.today()));
    }

    @Test
    void two_records_are_not_taken_apart_over_an_unreadable_text_of_the_remaining_one() {
        for (SealedColumn column : List.of(
                column("medical_record", "note_enc"),
                column("medical_record", "allergies_enc"),
                column("patient_passport", "contact_enc"))) {
            Whole whole = wholePatients.whole();
            wholePatients.merge(whole);
            MergeSummary merge = merges(whole).get(0);
            SealedCell cell = wholePatients.cell(whole, column);
            byte[] sealed = cell.read();
            byte[] broken = Damage.BIT_OF_NONCE.done(column.name(), sealed);
            cell.write(broken);
            try {
                refused("rule.merging.damaged", () -> undo(whole, merge));
                assertThat(cell.read()).isEqualTo(broken);
            } finally {
                cell.write(sealed);
            }
            undo(whole, merge);
        }
    }

    private static SealedColumn column(String table, String name) {
        return COLUMNS.stream()
                .filter(column ->
                        column.table().equals(table) && column.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Whole whole(SealedColumn column) {
        Whole whole = wholePatients.whole();
        if (column.table().equals("record_merge")) {
            wholePatients.merge(whole);
        }
        return whole;
    }

    private void breaks(SealedColumn column, Damage damage) {
        Whole whole = whole(column);
        byte[] sealed = wholePatients.cell(whole, column).read();
        breaks(whole, column, damage.done(column.name(), sealed), damage.reason(sealed));
    }

    private void breaks(Whole whole, SealedColumn column, byte[] broken, String reason) {
        String what = column.name() + " " + reason;
        SealedCell cell = wholePatients.cell(whole, column);
        byte[] sealed = cell.read();
        PassportText passport = sheet(whole).passport();
        cell.write(broken);
        noteChange(whole.id());
        try {
            shownAsUnreadable(whole, column, what);
            everybodyAppears(whole, column.table().equals("patient_passport"));
            assertThat(cell.met(CALLER)).as(what).containsExactly("UnreadableValue." + reason + " " + whole.id());
            isNotSavedOver(whole, column, passport);
            assertThat(cell.read()).as(what).isEqualTo(broken);
        } finally {
            cell.write(sealed);
            noteChange(whole.id());
        }
    }

    private void shownAsUnreadable(Whole whole, SealedColumn column, String what) {
        PatientSheet sheet = sheet(whole);
        PrescriptionSummary running = opened(whole.running());
        PrescriptionSummary stopped = opened(whole.stopped());
        AmendmentSummary before =
                doctor().call(() -> prescriptions.findAmendments(running.id())).get(0);
        List<MergeSummary> merges = merges(whole);
        switch (column.name()) {
            case "MedicalRecord.note" -> {
                assertThat(sheet.record().isNoteReadable()).as(what).isFalse();
                assertThat(sheet.record().getNote()).as(what).isNull();
            }
            case "MedicalRecord.allergies" -> {
                assertThat(sheet.record().isDamaged()).as(what).isTrue();
                assertThat(sheet.summary().allergyText()).as(what).isNull();
            }
            case "Prescription.note" -> {
                assertThat(running.remarks().isNoteReadable()).as(what).isFalse();
                assertThat(running.remarks().getNote()).as(what).isNull();
            }
            case "Prescription.stopNote" -> {
                assertThat(stopped.remarks().isStopNoteReadable()).as(what).isFalse();
                assertThat(stopped.remarks().getStopNote()).as(what).isNull();
                assertThat(stopped.remarks().getNote()).as(what).endsWith("Другие указания");
            }
            case "PrescriptionAmendment.note" -> {
                assertThat(before.remarks().isNoteReadable()).as(what).isFalse();
                assertThat(before.remarks().getNote()).as(what).isNull();
            }
            case "RecordMerge.reason" ->
                assertThat(merges.get(0).reasonText()).as(what).isNull();
            case "RecordMerge.passport", "RecordMerge.record" ->
                assertThat(merges.get(0).reasonText()).as(what).endsWith("Один паспорт");
            default -> {
                assertThat(column.table()).isEqualTo("patient_passport");
                assertThat(sheet.passport()).as(what).isNull();
                assertThat(sheet.summary().damaged()).as(what).isTrue();
                assertThat(sheet.summary().fullName()).as(what).isNull();
            }
        }
    }

    /** In every list and on every page where the patient stands, beside others. */
    private void everybodyAppears(Whole whole, boolean nameless) {
        String surname = InventedPatients.surname();
        long other = patients.admit(surname, null).getId();
        assertThat(doctor().call(() -> recordKeeping.findSummaries(List.of(whole.id(), other))))
                .extracting(PatientSummary::damaged)
                .containsExactly(nameless, false);
        assertThat(patients.found(doctor(), surname)).containsExactly(other);
        assertThat(patients.found(doctor(), whole.number())).containsExactly(whole.id());
        List<Long> named = patients.found(doctor(), whole.surname());
        if (nameless) {
            assertThat(named).isEmpty();
            assertThat(patients.lastOfAll(doctor())).contains(whole.id());
        } else {
            assertThat(named).containsExactly(whole.id());
        }
        assertThat(history(whole)).hasSize(2);
        assertThat(doctor().call(() -> prescriptions.openCurrent(whole.id(), TODAY))
                        .rows())
                .isNotEmpty();
        PrescriptionChoice choice = new PrescriptionChoice(
                whole.id(), Set.of(whole.running().id(), whole.stopped().id()), null, null);
        assertThat(doctor().call(() -> reporting.printPrescriptions(choice)).content())
                .startsWith('%', 'P', 'D', 'F');
        assertThatCode(() -> doctor().call(attention::today)).doesNotThrowAnyException();
    }

    private void isNotSavedOver(Whole whole, SealedColumn column, PassportText passport) {
        PrescriptionSummary running = opened(whole.running());
        PrescriptionSummary stopped = opened(whole.stopped());
        switch (column.name()) {
            case "MedicalRecord.note", "MedicalRecord.allergies" ->
                refused("rule.record.damaged", () -> describe(whole));
            case "Prescription.note" -> refused("rule.prescription.damaged", () -> amend(running));
            case "Prescription.stopNote" -> {
                refused("rule.prescription.stoppedAlready", () -> amend(stopped));
                refused("rule.prescription.stoppedAlready", () -> stop(stopped));
            }
            case "PrescriptionAmendment.note" -> amend(running);
            case "RecordMerge.reason" -> undo(whole, merges(whole).get(0));
            case "RecordMerge.passport", "RecordMerge.record" ->
                refused("rule.merging.damaged", () -> undo(whole, merges(whole).get(0)));
            default ->
                refused("rule.patient.damaged", () -> doctor().call(() -> registration.amend(
                        whole.id(), sheet(whole).passportStamp().version(), passport, Distinction.NONE)));
        }
    }

    private static void refused(String rule, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RuleViolation.class).hasMessage(rule);
    }

    private void describe(Whole whole) {
        PatientSheet sheet = sheet(whole);
        RecordText text = sheet.record().copy();
        text.setNote("Другая заметка");
        text.setAllergies("Другая аллергия");
        doctor().call(() ->
                recordKeeping.describe(whole.id(), sheet.recordStamp().version(), text));
    }

    private void amend(PrescriptionSummary read) {
        doctor().call(() -> prescribing.amend(
                read.id(), read.version(), regimen("50", 1, TODAY, TODAY.plusDays(9), null), AmendReason.DOSE_REDUCED));
    }

    private void stop(PrescriptionSummary read) {
        doctor().call(() -> prescribing.stop(read.id(), read.version(), TODAY, StopReason.REPLACED, "Новое"));
    }

    private void undo(Whole whole, MergeSummary merge) {
        doctor().call(() -> merging.undo(whole.id(), merge.dissolvedId(), merge.version()));
    }

    private PatientSheet sheet(Whole whole) {
        return doctor().call(() -> recordKeeping.open(whole.id()));
    }

    private PrescriptionSummary opened(PrescriptionSummary prescription) {
        return doctor().call(() -> prescriptions.open(prescription.id()));
    }

    private List<PrescriptionSummary> history(Whole whole) {
        return doctor().call(() -> prescriptions.history(whole.id(), HistoryFilter.ALL, 0, 20))
                .rows();
    }

    private List<MergeSummary> merges(Whole whole) {
        return doctor().call(() -> merging.findMerges(whole.id()));
    }

    /** As every change through the register does, so that the name index reads the passport anew. */
    private void noteChange(long patient) {
        try (Connection connection = database.getConnection();
                PreparedStatement note =
                        connection.prepareStatement("insert into passport_change (patient_id) values (?)")) {
            note.setLong(1, patient);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
