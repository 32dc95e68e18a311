package org.palliativeregister.prescription;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.palliativeregister.RuleViolation;
import org.palliativeregister.reference.Medicament;

/** How much at once and how often. The dose is in the medicament's dose unit; for a patch its release in mcg/h. */
@Embeddable
public class Dosage implements Serializable {

    private static final long serialVersionUID = 1L;

    static final BigDecimal HIGHEST_DOSE = new BigDecimal("10000000");
    static final int MOST_TIMES = 24;

    @Enumerated(EnumType.STRING)
    private DosageKind kind;

    private BigDecimal dose;

    @Column(name = "times_per_day")
    private Integer timesPerDay;

    @Column(name = "interval_hours")
    private Integer intervalHours;

    protected Dosage() {}

    private Dosage(DosageKind kind, BigDecimal dose, Integer timesPerDay, Integer intervalHours) {
        this.kind = kind;
        this.dose = dose;
        this.timesPerDay = timesPerDay;
        this.intervalHours = intervalHours;
    }

    /** @param timesPerDay 1 to 24; as needed: at most so many */
    public static Dosage of(DosageKind kind, BigDecimal dose, Integer timesPerDay, Integer intervalHours) {
        requireDose(dose);
        if (kind == DosageKind.PATCH) {
            require(intervalHours != null && intervalHours >= 24 && intervalHours <= 168, "rule.prescription.interval");
            return new Dosage(kind, dose, null, intervalHours);
        }
        require(timesPerDay != null && timesPerDay >= 1 && timesPerDay <= MOST_TIMES, "rule.prescription.times");
        return new Dosage(kind, dose, timesPerDay, null);
    }

    private static void requireDose(BigDecimal dose) {
        require(dose != null && dose.signum() > 0 && dose.compareTo(HIGHEST_DOSE) <= 0, "rule.prescription.dose");
        require(dose.stripTrailingZeros().scale() <= 3, "rule.prescription.doseDecimals");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new RuleViolation(rule);
        }
    }

    /** The dose of one day in the medicament's dose unit; as needed: the most it may be; for a patch its release, mcg/h. */
    public BigDecimal daily() {
        return kind == DosageKind.PATCH ? dose : dose.multiply(BigDecimal.valueOf(timesPerDay), MathContext.DECIMAL64);
    }

    /**
     * @throws RuleViolation when a patch is not dosed as one or anything else is, the day's dose is above the
     *     medicament's limit (the sentence names both, in its dose unit), or one taking is more than anybody takes
     */
    void requireFit(Medicament medicament) {
        require(medicament.isPatch() == (kind == DosageKind.PATCH), "rule.prescription.patch");
        BigDecimal limit = medicament.getMaxDailyDose();
        if (limit != null && daily().compareTo(limit) > 0) {
            throw new RuleViolation("rule.prescription.overLimit", daily(), limit);
        }
        Quantity once = Quantity.atOnce(medicament, this);
        if (Quantity.isUnlikelyAtOnce(once)) {
            throw new RuleViolation("rule.prescription.unlikely", Quantity.mostAtOnce(once.unit()));
        }
    }

    /** Whether both say the same, however the dose is written. */
    boolean isLike(Dosage other) {
        return kind == other.kind
                && dose.compareTo(other.dose) == 0
                && Objects.equals(timesPerDay, other.timesPerDay)
                && Objects.equals(intervalHours, other.intervalHours);
    }

    public DosageKind getKind() {
        return kind;
    }

    public BigDecimal getDose() {
        return dose;
    }

    public Integer getTimesPerDay() {
        return timesPerDay;
    }

    public Integer getIntervalHours() {
        return intervalHours;
    }
}
