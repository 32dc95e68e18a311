package org.palliativeregister.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.palliativeregister.prescription.DosageKind;

/**
 * How a problem is treated.
 *
 * @param problem that it treats; {@code -} for one reached only by a ladder
 * @param substance INN in English, with form and strength the medicament of the book
 * @param dose in the medicament's dose unit; or per kg, highest dose and step: {@code 0.2kg/10/0.2}
 * @param times a day; for a patch the hours after which it is renewed
 * @param days of the first period
 * @param course ends with its period, others go on
 * @param ward only where there is a doctor day and night
 * @param group of which a patient gets one at a time
 * @param unless conditions that forbid it; one that begins with {@code no} forbids it where the condition is absent
 * @param note null for none
 */
record Regimen(
        String key,
        String problem,
        String substance,
        String form,
        String strength,
        DosageKind kind,
        String dose,
        int times,
        int days,
        boolean course,
        int youngest,
        int oldest,
        boolean ward,
        String group,
        Set<String> unless,
        String note) {

    private static final Set<String> OPIOID_GROUPS = Set.of("opioid", "rescue", "opioidDyspnoea", "opioidDying");
    private static final Set<String> LAXATIVES = Set.of("osmotic", "stimulant", "rectalLaxative");

    static Regimen of(List<String> row) {
        String[] ages = row.get(10).split("-");
        return new Regimen(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                row.get(4),
                kind(row.get(5)),
                row.get(6),
                Integer.parseInt(row.get(7)),
                Integer.parseInt(row.get(8)),
                row.get(9).equals("course"),
                Integer.parseInt(ages[0]),
                Integer.parseInt(ages[1]),
                row.get(11).equals("ward"),
                row.get(12),
                Table.set(row.get(13), ","),
                row.get(14).isEmpty() ? null : row.get(14));
    }

    private static DosageKind kind(String letter) {
        return switch (letter) {
            case "P" -> DosageKind.PATCH;
            case "N" -> DosageKind.AS_NEEDED;
            default -> DosageKind.REGULAR;
        };
    }

    BigDecimal doseFor(int kilograms) {
        if (!dose.contains("kg")) {
            return new BigDecimal(dose);
        }
        String[] parts = dose.replace("kg", "").split("/");
        BigDecimal step = new BigDecimal(parts[2]);
        BigDecimal wanted = new BigDecimal(parts[0]).multiply(BigDecimal.valueOf(kilograms));
        BigDecimal steps = wanted.min(new BigDecimal(parts[1])).divide(step, 0, RoundingMode.DOWN);
        BigDecimal whole = steps.max(BigDecimal.ONE).multiply(step).stripTrailingZeros();
        return whole.scale() < 0 ? whole.setScale(0) : whole;
    }

    boolean sameMedicament(Regimen other) {
        return substance.equals(other.substance) && form.equals(other.form) && strength.equals(other.strength);
    }

    boolean isOpioid() {
        return OPIOID_GROUPS.contains(group);
    }

    boolean isLaxative() {
        return LAXATIVES.contains(group);
    }

    /** Must be swallowed as a whole. */
    boolean isSolid() {
        boolean dissolves =
                form.startsWith("buccal") || form.startsWith("sublingual") || form.startsWith("effervescent");
        return (form.contains("tablets") || form.contains("capsules")) && !dissolves;
    }

    boolean isByMouth() {
        return isSolid() || form.startsWith("oral") || form.equals("syrup") || form.contains("for oral");
    }
}
