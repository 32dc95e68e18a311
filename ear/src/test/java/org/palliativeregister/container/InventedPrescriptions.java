package org.palliativeregister.container;

import static org.palliativeregister.container.InventedPatients.doctor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.palliativeregister.NewNumber;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.HistoryFilter;
import org.palliativeregister.prescription.Prescribing;
import org.palliativeregister.prescription.PrescriptionSearch;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Regimen;
import org.palliativeregister.reference.MedicamentBook;

/** What the doctor prescribes to invented patients: capsules of tramadol. */
@Dependent
class InventedPrescriptions {

    static final LocalDate TODAY = RegionTime.today();

    @Inject
    private Prescribing prescribing;

    @Inject
    private PrescriptionSearch search;

    @Inject
    private MedicamentBook book;

    /** At most 400 mg a day. */
    long tramadol() {
        return book.findMatching("tramadol capsules 50", 1).get(0).getId();
    }

    static Regimen regimen(String dose, int times, LocalDate from, LocalDate to, String note) {
        return new Regimen(Dosage.of(DosageKind.REGULAR, new BigDecimal(dose), times, null), from, to, note);
    }

    static Regimen usual() {
        return regimen("50", 4, TODAY, TODAY.plusDays(9), null);
    }

    PrescriptionSummary prescribed(long patient, Regimen regimen) {
        return doctor().call(() -> prescribing.prescribe(NewNumber.draw(), patient, tramadol(), regimen));
    }

    List<PrescriptionSummary> history(long patient, HistoryFilter filter) {
        return doctor().call(() -> search.history(patient, filter, 0, 20)).rows();
    }
}
