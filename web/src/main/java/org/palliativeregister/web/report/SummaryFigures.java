package org.palliativeregister.web.report;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.palliativeregister.report.Count;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.report.MedicamentNeed;
import org.palliativeregister.report.SummaryReport;
import org.palliativeregister.web.convert.Bar;
import org.palliativeregister.web.convert.Formats;
import org.palliativeregister.web.text.Texts;

/** The counts of a summary as bars, in the language of the page. */
public class SummaryFigures {

    private static final int LARGEST = 8;

    private final SummaryReport report;
    private final Locale locale;

    SummaryFigures(SummaryReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    /** Whether nobody is to be counted. */
    public boolean isNobody() {
        return report.total().patients() == 0;
    }

    /** On the register at the end of each of the last months of the period. */
    public List<Column> getMonths() {
        return Column.of(report.atMonthEnds(), locale);
    }

    /** The blocks with most patients, the others together. */
    public List<Bar> getBlocks() {
        List<Count<DiagnosisBlock>> byCount = report.byBlock().stream()
                .sorted(Comparator.comparing(Count<DiagnosisBlock>::patients).reversed())
                .toList();
        Map<String, Integer> bars = new LinkedHashMap<>();
        byCount.stream().limit(LARGEST).forEach(count -> bars.put(Names.of(count.of(), locale), count.patients()));
        int others = byCount.stream().skip(LARGEST).mapToInt(Count::patients).sum();
        if (others > 0) {
            bars.put(Texts.in(locale).getString("report.otherBlocks"), others);
        }
        return Bar.of(bars);
    }

    /** All blocks, in the order of ICD-10. */
    public List<Bar> getAllBlocks() {
        return bars(report.byBlock(), block -> Names.of(block, locale));
    }

    public List<Bar> getStatuses() {
        return bars(report.byStatus(), constant -> Names.of(constant, locale));
    }

    public List<Bar> getExclusions() {
        return bars(report.byExclusion(), constant -> Names.of(constant, locale));
    }

    public List<Bar> getAges() {
        return bars(report.byAgeBand(), constant -> Names.of(constant, locale));
    }

    public List<Bar> getSexes() {
        return bars(report.bySex(), constant -> Names.of(constant, locale));
    }

    private static <K extends Serializable> List<Bar> bars(List<Count<K>> counts, Function<K, String> name) {
        Map<String, Integer> bars = new LinkedHashMap<>();
        counts.forEach(count -> bars.put(name.apply(count.of()), count.patients()));
        return Bar.of(bars);
    }

    /** What is needed, in the order of the names of the page's language. */
    public List<MedicamentNeed> getNeeds() {
        return report.needs(locale);
    }

    /** The finding of the curve, as a sentence. */
    public String getMonthsSentence() {
        List<Count<LocalDate>> ends = report.atMonthEnds();
        Formats formats = new Formats(locale);
        Count<LocalDate> first = ends.get(0);
        Count<LocalDate> last = ends.get(ends.size() - 1);
        return formats.say(
                "report.months.sentence",
                formats.date(first.of()),
                first.patients(),
                formats.date(last.of()),
                last.patients());
    }
}
