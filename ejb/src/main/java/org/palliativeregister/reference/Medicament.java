package org.palliativeregister.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.palliativeregister.RegisterEntry;

/** An entry of the book of medicaments: a substance (INN) in one form and strength. Retired, never deleted. */
@Entity
@Table(name = "medicament")
public class Medicament extends RegisterEntry {

    private static final long serialVersionUID = 1L;

    @NotBlank
    @Size(max = 120)
    @Column(name = "inn_ru")
    private String innRu;

    @NotBlank
    @Size(max = 120)
    @Column(name = "inn_en")
    private String innEn;

    @Pattern(regexp = "[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?|[A-Z][0-9]{2}[A-Z]?")
    private String atc;

    @NotBlank
    @Size(max = 160)
    @Column(name = "form_ru")
    private String formRu;

    @NotBlank
    @Size(max = 160)
    @Column(name = "form_en")
    private String formEn;

    @NotBlank
    @Size(max = 40)
    private String strength;

    @NotBlank
    @Size(max = 20)
    private String unit;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Route route;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "control_class")
    private ControlClass controlClass;

    @Column(name = "ome_factor")
    private BigDecimal omeFactor;

    @Column(name = "ome_source")
    private String omeSource;

    @DecimalMin(value = "0", inclusive = false)
    @Column(name = "max_daily_dose")
    private BigDecimal maxDailyDose;

    private boolean retired;

    public Medicament() {}

    public void retire() {
        retired = true;
    }

    public void reinstate() {
        retired = false;
    }

    /** The unit of a dose: that of the strength without its volume, {@code mg} for {@code mg/ml}; {@code mcg/h} stays. */
    public String getDoseUnit() {
        return unit.endsWith("/ml") ? unit.substring(0, unit.length() - 3) : unit;
    }

    /** Oral morphine equivalents are computed for it: its ATC code is that of an opioid (N02A). */
    public boolean isOpioid() {
        return atc != null && atc.startsWith("N02A");
    }

    public boolean isPatch() {
        return "mcg/h".equals(unit);
    }

    /** A laxative by its ATC code (A06A). */
    public boolean isLaxative() {
        return atc != null && atc.startsWith("A06A");
    }

    /** What is counted when it is handed out; null where nothing can be counted. */
    public CountedIn getCountedIn() {
        return CountedIn.of(this);
    }

    /**
     * What one unit of {@link #getCountedIn()} contains, in {@link #getDoseUnit()}; of a combination its first component.
     * Null where nothing can be counted or the strength is no number.
     */
    public BigDecimal getUnitContent() {
        String first = strength.split("\\+")[0].strip().replace(',', '.');
        if (getCountedIn() == null || !first.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return null;
        }
        BigDecimal content = new BigDecimal(first);
        return content.signum() == 0 ? null : content;
    }

    public String getInnRu() {
        return innRu;
    }

    public void setInnRu(String innRu) {
        this.innRu = innRu;
    }

    public String getInnEn() {
        return innEn;
    }

    public void setInnEn(String innEn) {
        this.innEn = innEn;
    }

    public String getAtc() {
        return atc;
    }

    public void setAtc(String atc) {
        this.atc = atc;
    }

    public String getFormRu() {
        return formRu;
    }

    public void setFormRu(String formRu) {
        this.formRu = formRu;
    }

    public String getFormEn() {
        return formEn;
    }

    public void setFormEn(String formEn) {
        this.formEn = formEn;
    }

    /** A number, or two with a plus for a combination; of {@link #getUnit()}. */
    public String getStrength() {
        return strength;
    }

    public void setStrength(String strength) {
        this.strength = strength;
    }

    /** Of the strength: {@code mg}, {@code mg/ml}, {@code mcg/h}, … */
    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public Route getRoute() {
        return route;
    }

    public void setRoute(Route route) {
        this.route = route;
    }

    public ControlClass getControlClass() {
        return controlClass;
    }

    public void setControlClass(ControlClass controlClass) {
        this.controlClass = controlClass;
    }

    /** Multiplies the daily dose into oral morphine equivalents, mg; null where no table agrees on one. */
    public BigDecimal getOmeFactor() {
        return omeFactor;
    }

    public String getOmeSource() {
        return omeSource;
    }

    /** Highest usual daily dose in {@link #getDoseUnit()}; null where titration knows no ceiling. */
    public BigDecimal getMaxDailyDose() {
        return maxDailyDose;
    }

    public void setMaxDailyDose(BigDecimal maxDailyDose) {
        this.maxDailyDose = maxDailyDose;
    }

    public boolean isRetired() {
        return retired;
    }
}
