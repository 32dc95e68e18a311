package org.palliativeregister.prescription;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.palliativeregister.reference.Medicament;

/** Medicaments and prescriptions for the tests. */
final class Books {

    private Books() {}

    static Medicament medicament(String form, String strength, String unit) {
        Medicament medicament = new Medicament();
        medicament.setFormRu(form);
        medicament.setStrength(strength);
        medicament.setUnit(unit);
        return medicament;
    }

    static Medicament tablets(String strength) {
        return medicament("таблетки", strength, "mg");
    }

    static Dosage daily(String dose, int times) {
        return Dosage.of(DosageKind.REGULAR, new BigDecimal(dose), times, null);
    }

    static Dosage asNeeded(String dose, int times) {
        return Dosage.of(DosageKind.AS_NEEDED, new BigDecimal(dose), times, null);
    }

    static Dosage patch(String release, int hours) {
        return Dosage.of(DosageKind.PATCH, new BigDecimal(release), null, hours);
    }

    static Prescription prescription(Medicament medicament, Dosage dosage, LocalDate from, LocalDate to) {
        Prescription prescription = new Prescription(null, null, medicament, null);
        prescription.order(dosage, from, to, null);
        return prescription;
    }
}
