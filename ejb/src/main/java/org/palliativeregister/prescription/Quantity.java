package org.palliativeregister.prescription;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;

/**
 * How much of a medicament is needed, in what is counted of it: 60 tablets, 12.5 ml, 5 patches. What is taken as needed
 * counts at the most it may be. Days are counted with both ends.
 *
 * @param amount at most three decimals, no trailing zeros
 * @param unit what is counted
 */
public record Quantity(BigDecimal amount, CountedIn unit) implements Serializable {

    private static final BigDecimal MOST_PIECES = BigDecimal.valueOf(30);
    private static final BigDecimal MOST_MILLILITRES = BigDecimal.valueOf(1000);
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);

    /** More than this of it, {@code limit} at once, is a slip of the pen: a limit of this register, not of medicine. */
    public static boolean isUnlikelyAtOnce(Quantity once) {
        return once != null && once.amount().compareTo(mostAtOnce(once.unit())) > 0;
    }

    /** The most that can be prescribed at once of what is counted so. */
    public static BigDecimal mostAtOnce(CountedIn unit) {
        return unit == CountedIn.MILLILITRE ? MOST_MILLILITRES : MOST_PIECES;
    }

    /** For one taking: dose by strength, 1.5 tablets. Null where nothing can be counted (a gel, an unknown strength). */
    public static Quantity atOnce(Medicament medicament, Dosage dosage) {
        Quantity once = times(medicament, dosage, BigDecimal.ONE);
        return once == null ? null : once.rounded();
    }

    /** For so many days; patches and millilitres are rounded up to whole ones. Null where nothing can be counted. */
    public static Quantity forDays(Medicament medicament, Dosage dosage, long days) {
        Quantity taken = taken(medicament, dosage, days);
        return taken == null ? null : taken.handedOut();
    }

    /** Nothing of it; null where nothing can be counted. */
    static Quantity none(Medicament medicament) {
        return medicament.getUnitContent() == null ? null : new Quantity(BigDecimal.ZERO, medicament.getCountedIn());
    }

    /** For so many days; patches are whole, millilitres as they are measured. Null where nothing can be counted. */
    static Quantity taken(Medicament medicament, Dosage dosage, long days) {
        BigDecimal takings = takings(dosage, days);
        return times(
                medicament,
                dosage,
                dosage.getKind() == DosageKind.PATCH ? takings.setScale(0, RoundingMode.UP) : takings);
    }

    /** Rounded up to whole millilitres; of anything else, the same. */
    Quantity handedOut() {
        Quantity rounded = rounded();
        return unit == CountedIn.MILLILITRE
                ? new Quantity(plain(rounded.amount.setScale(0, RoundingMode.UP)), unit)
                : rounded;
    }

    /** To three decimals, which also takes away what a division has left behind. */
    private Quantity rounded() {
        return new Quantity(plain(amount.setScale(3, RoundingMode.HALF_UP)), unit);
    }

    /** Both together, of the same medicament. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.amount), unit);
    }

    private static BigDecimal takings(Dosage dosage, long days) {
        return dosage.getKind() == DosageKind.PATCH
                ? HOURS.multiply(BigDecimal.valueOf(days))
                        .divide(BigDecimal.valueOf(dosage.getIntervalHours()), MathContext.DECIMAL64)
                : BigDecimal.valueOf(days * dosage.getTimesPerDay());
    }

    private static Quantity times(Medicament medicament, Dosage dosage, BigDecimal takings) {
        BigDecimal content = medicament.getUnitContent();
        if (content == null) {
            return null;
        }
        BigDecimal amount = dosage.getDose().multiply(takings).divide(content, MathContext.DECIMAL64);
        return new Quantity(amount, medicament.getCountedIn());
    }

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
