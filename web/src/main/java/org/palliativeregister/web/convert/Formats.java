package org.palliativeregister.web.convert;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.palliativeregister.RegionTime;
import org.palliativeregister.web.text.Texts;

/** How dates, numbers, ages and doses are written on a page, in the language of the page. */
@Named("formats")
@RequestScoped
public class Formats {

    static final char NBSP = '\u00A0';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Locale locale;

    /** In the language of the page being drawn. */
    public Formats() {
        this(pageLocale());
    }

    /** In the language of a locale. */
    public Formats(Locale locale) {
        this.locale = locale;
    }

    private static Locale pageLocale() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Locale.forLanguageTag("ru")
                : faces.getViewRoot().getLocale();
    }

    /** 24.11.2026; a dash for none. */
    public String date(TemporalAccessor date) {
        return write(DATE, date);
    }

    /** 24.11 within this year, 24.11.2025 otherwise: where there is little room. */
    public String shortDate(LocalDate date) {
        boolean thisYear = date != null && date.getYear() == getToday().getYear();
        return write(thisYear ? DAY_MONTH : DATE, date);
    }

    /** 24.11.2026 14:05, an {@link Instant} by the clock of the region; a dash for none. */
    public String dateTime(TemporalAccessor moment) {
        return write(DATE_TIME, moment);
    }

    /** 14:05; a dash for none. */
    public String time(TemporalAccessor moment) {
        return write(TIME, moment);
    }

    /** 24 ноября 2026 г. or 24 Nov 2026; a dash for none. */
    public String longDate(LocalDate date) {
        return write(DateTimeFormatter.ofPattern(say("convert.date.long"), locale), date);
    }

    /** вторник, 24 ноября or Tuesday, 24 November. */
    public String day(LocalDate date) {
        return write(DateTimeFormatter.ofPattern(say("convert.date.day"), locale), date);
    }

    private static String write(DateTimeFormatter pattern, TemporalAccessor when) {
        if (when == null) {
            return "–";
        }
        return pattern.format(when instanceof Instant instant ? RegionTime.at(instant) : when);
    }

    /** 1 234,5 or 1,234.5, at most three decimal places; a dash for none. */
    public String number(Number number) {
        return number == null ? "–" : decimal(locale, "#,##0.###").format(number);
    }

    /** 18 % with a space that does not break; a dash for none. */
    public String percent(Number percent) {
        return percent == null ? "–" : number(percent) + NBSP + "%";
    }

    /** A dose without trailing zeros, and its unit: 0,5 мг, 1 200 мг. */
    public String dose(BigDecimal amount, String unit) {
        if (amount == null) {
            return "–";
        }
        String digits = decimal(locale, "#,##0.######").format(amount);
        return unit == null || unit.isEmpty() ? digits : digits + NBSP + unit;
    }

    /** The decimal mark of the page's language. */
    public String getDecimalMark() {
        return String.valueOf(symbols(locale).getDecimalSeparator());
    }

    /** A number and its noun, 5 дней: {@code key} has the forms {@code .one}, {@code .few}, {@code .many}. */
    public String plural(String key, Number number) {
        return say(key + "." + Plurals.form(locale.getLanguage(), number.longValue()), number(number));
    }

    /** The age in whole years today: 71 год. */
    public String age(LocalDate birthDate) {
        return age(birthDate, RegionTime.today());
    }

    /** The age in whole years on a day; below two years in months. A dash for an unknown birth date. */
    public String age(LocalDate birthDate, LocalDate onDay) {
        if (birthDate == null) {
            return "–";
        }
        Period age = Period.between(birthDate, onDay);
        return age.getYears() < 2
                ? plural("convert.months", age.toTotalMonths())
                : plural("convert.years", age.getYears());
    }

    /** The days from one day to another: 14 дней. */
    public String days(LocalDate from, LocalDate to) {
        return plural("convert.days", ChronoUnit.DAYS.between(from, to));
    }

    /** {@code Громова Е. А.} of {@code Громова Елена Андреевна}; it does not break. */
    public static String initials(String fullName) {
        String[] parts = fullName.strip().split("\\s+");
        StringBuilder initials = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            initials.append(NBSP).appendCodePoint(parts[i].codePointAt(0)).append('.');
        }
        return initials.toString();
    }

    /** The text of a key with its places {0}, {1}, … filled. */
    public String say(String key, Object... arguments) {
        return Texts.say(locale, key, arguments);
    }

    /** Whether there is a text of that key. */
    public boolean knows(String key) {
        return Texts.in(locale).containsKey(key);
    }

    /** Today by the clock of the region. */
    public LocalDate getToday() {
        return RegionTime.today();
    }

    /** The time of day by the clock of the region. */
    public LocalTime getNow() {
        return RegionTime.now().toLocalTime();
    }

    private static DecimalFormat decimal(Locale locale, String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, symbols(locale));
        format.setParseBigDecimal(true);
        return format;
    }

    private static DecimalFormatSymbols symbols(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        if ("ru".equals(locale.getLanguage())) {
            symbols.setGroupingSeparator(NBSP);
            symbols.setDecimalSeparator(',');
        }
        symbols.setMinusSign('−');
        return symbols;
    }
}
