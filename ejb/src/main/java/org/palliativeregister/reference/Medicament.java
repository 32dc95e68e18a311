package org.palliativeregister.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.palliativeregister.OneLine;
import org.palliativeregister.RegisterEntry;

/** An entry of the book of medicaments: a substance (INN) in one form and strength. Retired, never deleted. */
@Entity
@Table(name = "medicament")
@NamedQuery(
        name = "Medicament.page",
        query = "select m" + Medicament.FILTERED + " order by m.innRu, m.formRu, length(m.strength), m.strength, m.id")
@NamedQuery(
        name = "Medicament.pageInEnglish",
        query = "select m" + Medicament.FILTERED + " order by m.innEn, m.formEn, length(m.strength), m.strength, m.id")
@NamedQuery(name = "Medicament.pageTotal", query = "select count(m)" + Medicament.FILTERED)
@NamedQuery(
        name = "Medicament.countSame",
        query = "select count(m) from Medicament m where m.id <> :id and m.innRu = :inn and m.formRu = :form"
                + " and m.strength = :strength and m.unit = :unit")
public class Medicament extends RegisterEntry {

    static final String FILTERED = " from Medicament m where m.retired in :retired and m.controlClass in :classes and"
            + " (m.innRu like :text escape '!' or m.innEn like :text escape '!' or m.atc like :text escape '!'"
            + " or m.formRu like :text escape '!' or m.formEn like :text escape '!')";

    /** A code of the anatomical, therapeutic, chemical classification, at least of its second level. */
    public static final String ATC = "[A-Z][0-9]{2}[A-Z]{2}([0-9]{2})?|[A-Z][0-9]{2}[A-Z]?";

    /** A number without needless zeros, or for a combination several with plus between. */
    public static final String STRENGTH =
            "(0|[1-9][0-9]{0,8})(\\.[0-9]{0,5}[1-9])?" + "(\\+(0|[1-9][0-9]{0,8})(\\.[0-9]{0,5}[1-9])?)*";

    /** The units that a strength may have. */
    public static final String UNIT = "mg|g|IU|mg/ml|g/ml|mcg/ml|IU/ml|mcg/h|%";

    private static final long serialVersionUID = 1L;

    /** Signs of an ATC code that names a substance and not a group. */
    private static final int SUBSTANCE = 7;

    @NotBlank
    @Size(max = 120)
    @OneLine
    @Column(name = "inn_ru")
    private String innRu;

    @NotBlank
    @Size(max = 120)
    @OneLine
    @Column(name = "inn_en")
    private String innEn;

    @Pattern(regexp = ATC)
    private String atc;

    @NotBlank
    @Size(max = 160)
    @OneLine
    @Column(name = "form_ru")
    private String formRu;

    @NotBlank
    @Size(max = 160)
    @OneLine
    @Column(name = "form_en")
    private String formEn;

    @NotNull
    @Size(max = 40)
    @Pattern(regexp = STRENGTH)
    private String strength;

    @NotNull
    @Size(max = 20)
    @Pattern(regexp = UNIT)
    private String unit;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Route route;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "control_class")
    private ControlClass controlClass;

    @DecimalMin(value = "0", inclusive = false)
    @Digits(integer = 4, fraction = 4)
    @Column(name = "ome_factor")
    private BigDecimal omeFactor;

    @Size(max = 200)
    @OneLine
    @Column(name = "ome_source")
    private String omeSource;

    @DecimalMin(value = "0", inclusive = false)
    @Digits(integer = 9, fraction = 3)
    @Column(name = "max_daily_dose")
    private BigDecimal maxDailyDose;

    private boolean retired;

    public Medicament() {}

    private Medicament(long id) {
        super(id);
    }

    /** One of the same number that can be changed while this one stays. */
    public Medicament copy() {
        Medicament copy = new Medicament(getId());
        copy.takeOver(this);
        copy.retired = retired;
        return copy;
    }

    /**
     * Takes from {@code now} what nobody has changed here since {@code before} was read. A strength says nothing without
     * its unit, nor a source without its factor: they are taken together.
     */
    public void takeUntouched(Medicament before, Medicament now) {
        innRu = untouched(innRu, before.innRu, now.innRu);
        innEn = untouched(innEn, before.innEn, now.innEn);
        atc = untouched(atc, before.atc, now.atc);
        formRu = untouched(formRu, before.formRu, now.formRu);
        formEn = untouched(formEn, before.formEn, now.formEn);
        if (Objects.equals(strength, before.strength) && Objects.equals(unit, before.unit)) {
            strength = now.strength;
            unit = now.unit;
        }
        route = untouched(route, before.route, now.route);
        controlClass = untouched(controlClass, before.controlClass, now.controlClass);
        if (isSame(omeFactor, before.omeFactor) && Objects.equals(omeSource, before.omeSource)) {
            omeFactor = now.omeFactor;
            omeSource = now.omeSource;
        }
        maxDailyDose = isSame(maxDailyDose, before.maxDailyDose) ? now.maxDailyDose : maxDailyDose;
    }

    private static <T> T untouched(T here, T before, T now) {
        return Objects.equals(here, before) ? now : here;
    }

    /** However many zeros it is written with. */
    private static boolean isSame(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    /** Whether the active substance is the same, in whatever form and strength, by its name or its full ATC code. */
    public boolean isOfSubstanceOf(Medicament other) {
        return innRu != null && innRu.equalsIgnoreCase(other.innRu)
                || atc != null && atc.length() == SUBSTANCE && atc.equals(other.atc);
    }

    /** Whether a dose of the one means the same as a dose of the other. */
    boolean isOfFormAndStrengthOf(Medicament other) {
        return formRu.equals(other.formRu) && strength.equals(other.strength) && unit.equals(other.unit);
    }

    /** Everything but the number and whether it is retired. */
    final void takeOver(Medicament edited) {
        innRu = edited.innRu;
        innEn = edited.innEn;
        atc = edited.atc;
        formRu = edited.formRu;
        formEn = edited.formEn;
        strength = edited.strength;
        unit = edited.unit;
        route = edited.route;
        controlClass = edited.controlClass;
        omeFactor = edited.omeFactor;
        omeSource = edited.omeSource;
        maxDailyDose = edited.maxDailyDose;
    }

    public void retire() {
        retired = true;
    }

    public void reinstate() {
        retired = false;
    }

    /**
     * The unit of a dose: that of the strength without its volume, {@code mg} for {@code mg/ml}; {@code mcg/h} stays. Of a
     * solution in per cent one doses millilitres.
     */
    public String getDoseUnit() {
        if (isSolution()) {
            return "ml";
        }
        return unit.endsWith("/ml") ? unit.substring(0, unit.length() - 3) : unit;
    }

    boolean isInPercent() {
        return "%".equals(unit);
    }

    /** Whether it is a liquid whose strength is in per cent: measured in millilitres, unlike a gel or an ointment. */
    boolean isSolution() {
        return isInPercent() && formRu.toLowerCase(Locale.ROOT).matches("(раствор|капли|суспензия|эмульсия).*");
    }

    /** A tablet of which nothing else is said: neither coated, nor of a release or a way of its own. */
    public boolean isPlainTablet() {
        return formRu.strip().equalsIgnoreCase("таблетки");
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
        if (content.signum() == 0) {
            return null;
        }
        return isSolution() ? BigDecimal.ONE : content;
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

    public void setOmeFactor(BigDecimal omeFactor) {
        this.omeFactor = omeFactor;
    }

    /** The table that the factor is taken from. */
    public String getOmeSource() {
        return omeSource;
    }

    public void setOmeSource(String omeSource) {
        this.omeSource = omeSource;
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
