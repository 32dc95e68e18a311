package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palliativeregister.container.InventedPatients.doctor;
import static org.palliativeregister.container.InventedPrescriptions.TODAY;
import static org.palliativeregister.container.InventedPrescriptions.regimen;
import static org.palliativeregister.container.InventedPrescriptions.usual;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.NewNumber;
import org.palliativeregister.Page;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionDraft;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.reference.MedicamentBook;
import org.palliativeregister.worklist.Attention;
import org.palliativeregister.worklist.AttentionGroup;
import org.palliativeregister.worklist.AttentionItem;
import org.palliativeregister.worklist.AttentionReason;
import org.palliativeregister.worklist.AttentionSummary;

/** Prescriptions are found by period and state, and with them who needs attention, by the EAR that ships. */
@ExtendWith(ArquillianExtension.class)
class AttentionIT {

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private Attention attention;

    @Inject
    private MedicamentBook book;

    @Inject
    private InventedPatients patients;

    @Inject
    private InventedPrescriptions prescriptions;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(AttentionIT.class, InventedPatients.class, InventedPrescriptions.class);
    }

    @Test
    void the_history_is_filtered_by_period_and_status_newest_first() {
        long patient = patients.admit().getId();
        PrescriptionSummary past =
                prescriptions.prescribed(patient, regimen("50", 1, TODAY.minusDays(9), TODAY.minusDays(5), null));
        PrescriptionSummary now = prescriptions.prescribed(patient, regimen("50", 1, TODAY.minusDays(4), TODAY, null));
        PrescriptionSummary next =
                prescriptions.prescribed(patient, regimen("50", 1, TODAY.plusDays(1), TODAY.plusDays(5), null));
        assertThat(numbers(patient, HistoryFilter.ALL)).containsExactly(next.id(), now.id(), past.id());
        assertThat(numbers(patient, filter(TODAY.minusDays(5), TODAY.minusDays(4), null)))
                .containsExactly(now.id(), past.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.CURRENT)))
                .containsExactly(now.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.PLANNED)))
                .containsExactly(next.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.FINISHED)))
                .containsExactly(past.id());
        assertThat(numbers(patient, filter(null, null, PrescriptionStatus.STOPPED)))
                .isEmpty();
    }

    private static HistoryFilter filter(LocalDate from, LocalDate to, PrescriptionStatus status) {
        return new HistoryFilter(from, to, status, false);
    }

    private List<Long> numbers(long patient, HistoryFilter filter) {
        return prescriptions.history(patient, filter).stream()
                .map(PrescriptionSummary::id)
                .toList();
    }

    @Test
    void what_ends_soon_needs_attention_until_it_is_repeated() {
        long patient = patients.admit().getId();
        PrescriptionSummary ending =
                prescriptions.prescribed(patient, regimen("50", 1, TODAY.minusDays(4), TODAY.plusDays(1), null));
        assertThat(ending(patient)).containsExactly(ending.id());
        PrescriptionDraft draft = doctor().call(() -> prescribing.repeat(ending.id()));
        assertThat(draft.regimen().from()).isEqualTo(TODAY.plusDays(2));
        assertThat(draft.regimen().days()).isEqualTo(6);
        prescriptions.prescribed(patient, draft.regimen());
        assertThat(ending(patient)).isEmpty();
    }

    private List<Long> ending(long patient) {
        return doctor().call(() -> search.findEnding(TODAY.minusDays(7), TODAY.plusDays(3), 0, 10_000)).stream()
                .filter(each -> each.patientId() == patient)
                .map(PrescriptionSummary::id)
                .toList();
    }

    @Test
    void an_opioid_needs_attention_until_a_laxative_is_prescribed() {
        long patient = patients.admit().getId();
        prescriptions.prescribed(patient, usual());
        prescriptions.prescribed(patient, usual());
        assertThat(withoutLaxative()).containsOnlyOnce(patient);
        assertThat(doctor().call(() -> search.findOpioidsWithoutLaxativeCount(TODAY)))
                .isEqualTo(withoutLaxative().size());
        long macrogol = book.findMatching("macrogol", 1).get(0).getId();
        doctor().call(() -> prescribing.prescribe(
                NewNumber.draw(), patient, macrogol, regimen("10", 1, TODAY, TODAY.plusDays(9), null)));
        assertThat(withoutLaxative()).doesNotContain(patient);
    }

    private List<Long> withoutLaxative() {
        return doctor().call(() -> search.findOpioidsWithoutLaxative(TODAY, 0, 10_000)).stream()
                .map(PrescriptionSummary::patientId)
                .toList();
    }

    @Test
    void the_pages_of_a_reason_join_to_the_whole_and_begin_as_the_first_ten_do() {
        prescriptions.prescribed(patients.admit().getId(), usual());
        assertJoins(AttentionReason.ENDING, today().ending());
        assertJoins(AttentionReason.LAXATIVE, today().withoutLaxative());
        assertJoins(AttentionReason.ALLERGIES, today().allergiesUnknown());
    }

    private AttentionSummary today() {
        return doctor().call(attention::today);
    }

    private void assertJoins(AttentionReason reason, AttentionGroup first) {
        int pages = new Page<>(first.items(), 1, first.total()).pages();
        List<AttentionItem> all = IntStream.rangeClosed(1, pages)
                .mapToObj(page -> doctor().call(() -> attention.page(reason, page)))
                .flatMap(group -> group.items().stream())
                .toList();
        assertThat(all).hasSize((int) first.total());
        assertThat(all.stream().map(AttentionItem::patientId))
                .startsWith(first.items().stream().map(AttentionItem::patientId).toArray(Long[]::new));
    }
}
