package org.palliativeregister.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrescriptionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Prescription lasting(int fromDay, int toDay) {
        return Books.prescription(
                Books.tablets("10"), Books.daily("10", 2), TODAY.plusDays(fromDay), TODAY.plusDays(toDay));
    }

    private static Regimen regimen(int fromDay, int toDay) {
        return new Regimen(Books.daily("20", 2), TODAY.plusDays(fromDay), TODAY.plusDays(toDay), null);
    }

    @ParameterizedTest
    @CsvSource({"1, 5, PLANNED", "0, 5, CURRENT", "-5, 0, CURRENT", "-5, -1, FINISHED"})
    void its_days_say_where_it_stands(int from, int to, PrescriptionStatus status) {
        assertThat(lasting(from, to).statusOn(TODAY)).isEqualTo(status);
    }

    @Test
    void it_cannot_end_before_it_starts() {
        assertThatThrownBy(() -> lasting(0, -1)).hasMessage("rule.prescription.endBeforeStart");
    }

    @Test
    void it_covers_at_most_366_days() {
        assertThatCode(() -> lasting(0, 365)).doesNotThrowAnyException();
        assertThatThrownBy(() -> lasting(0, 366)).hasMessage("rule.prescription.tooLong");
    }

    @Test
    void an_amendment_keeps_what_was_said_before() {
        Prescription prescription = lasting(-3, 5);
        PrescriptionAmendment before = prescription.amend(regimen(-3, 10), AmendReason.DOSE_INCREASED, TODAY);
        assertThat(before.getDosage().getDose()).isEqualByComparingTo("10");
        assertThat(before.getEndsOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(before.getReason()).isEqualTo(AmendReason.DOSE_INCREASED);
        assertThat(prescription.getDosage().getDose()).isEqualByComparingTo("20");
        assertThat(prescription.getEndsOn()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void a_stopped_prescription_cannot_be_amended() {
        Prescription prescription = lasting(-3, 5);
        prescription.stop(TODAY, StopReason.REPLACED, null);
        assertThatThrownBy(() -> prescription.amend(regimen(-3, 5), AmendReason.OTHER, TODAY))
                .hasMessage("rule.prescription.stoppedAlready");
    }

    @Test
    void a_finished_prescription_cannot_be_amended() {
        assertThatThrownBy(() -> lasting(-9, -1).amend(regimen(-9, 5), AmendReason.PROLONGED, TODAY))
                .hasMessage("rule.prescription.finishedAlready");
    }

    @Test
    void an_amendment_does_not_end_it_in_the_past() {
        assertThatThrownBy(() -> lasting(-9, 5).amend(regimen(-9, -1), AmendReason.SHORTENED, TODAY))
                .hasMessage("rule.prescription.endInPast");
    }

    @Test
    void it_is_taken_until_the_day_on_which_it_is_stopped() {
        Prescription prescription = lasting(-3, 5);
        prescription.stop(TODAY.minusDays(1), TODAY, StopReason.SIDE_EFFECT, null);
        assertThat(prescription.lastDay()).isEqualTo(TODAY.minusDays(1));
        assertThat(prescription.statusOn(TODAY)).isEqualTo(PrescriptionStatus.STOPPED);
    }

    @Test
    void it_is_stopped_neither_before_its_start_nor_in_the_future() {
        Prescription prescription = lasting(-3, 5);
        assertThatThrownBy(() -> prescription.stop(TODAY.minusDays(4), TODAY, StopReason.REPLACED, null))
                .hasMessage("rule.prescription.stopBeforeStart");
        assertThatThrownBy(() -> prescription.stop(TODAY.plusDays(1), TODAY, StopReason.REPLACED, null))
                .hasMessage("rule.prescription.stopInFuture");
    }

    @Test
    void it_is_stopped_once() {
        Prescription prescription = lasting(-3, 5);
        prescription.stop(TODAY, TODAY, StopReason.REPLACED, null);
        assertThatThrownBy(() -> prescription.stop(TODAY, TODAY, StopReason.REPLACED, null))
                .hasMessage("rule.prescription.stoppedAlready");
    }

    @Test
    void a_finished_prescription_cannot_be_stopped() {
        assertThatThrownBy(() -> lasting(-9, -1).stop(TODAY.minusDays(2), TODAY, StopReason.REPLACED, null))
                .hasMessage("rule.prescription.finishedAlready");
    }

    @Test
    void a_planned_prescription_is_withdrawn_and_covers_no_day() {
        Prescription prescription = lasting(2, 5);
        prescription.stop(TODAY.plusDays(2), TODAY, StopReason.WRITTEN_IN_ERROR, null);
        assertThat(prescription.getStoppedOn()).isEqualTo(TODAY);
        assertThat(prescription.lastDay()).isBefore(prescription.getStartsOn());
    }
}
