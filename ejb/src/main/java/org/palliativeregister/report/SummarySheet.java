package org.palliativeregister.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palliativeregister.RegionTime;

/** Puts a summary into words. */
final class SummarySheet {

    private final SummaryReport report;
    private final SummaryParameters asked;
    private final Wording wording;

    private SummarySheet(SummaryReport report, Wording wording) {
        this.report = report;
        this.asked = report.parameters();
        this.wording = wording;
    }

    static PdfFile print(SummaryReport report, Locale language) {
        Sheet sheet = new SummarySheet(report, new Wording(language)).sheet();
        ReportPeriod period = report.parameters().period();
        return new PdfFile("summary-" + period.from() + "-" + period.to() + ".pdf", PdfPrinter.print(sheet));
    }

    private Sheet sheet() {
        return new Sheet(
                wording.locale(),
                wording.say("report.summary.subject", period()),
                wording.say("report.summary.title"),
                facts(),
                parts(),
                null,
                wording.say("report.summary.footer", period(), report.preparedBy(), moment()),
                wording.say("report.page"));
    }

    private String period() {
        return wording.period(asked.period().from(), asked.period().to());
    }

    private String moment() {
        return wording.moment(report.preparedAt());
    }

    private List<Sheet.Fact> facts() {
        return List.of(
                fact("period", period()),
                fact("institutions", institutions()),
                fact("sex", asked.sex() == null ? wording.say("report.all") : wording.say(asked.sex())),
                fact("age", ages()),
                fact("status", asked.status() == null ? wording.say("report.all") : wording.say(asked.status())),
                fact("blocks", blocks()),
                fact(
                        "prepared",
                        wording.say(
                                "report.preparedBy",
                                report.preparedBy(),
                                moment(),
                                RegionTime.offset(report.preparedAt()))));
    }

    private Sheet.Fact fact(String key, String value) {
        return Sheet.Fact.of(wording.say("report." + key), value);
    }

    private String institutions() {
        String names =
                report.institutions().stream().map(InstitutionFigures::name).collect(Collectors.joining("; "));
        return asked.institutions().isEmpty() ? wording.say("report.allInScope", names) : names;
    }

    private String ages() {
        return all(asked.ageBands().stream().sorted().map(wording::say));
    }

    private String blocks() {
        Set<String> codes = asked.blocks();
        return all(Stream.concat(DiagnosisBlock.ALL.stream(), Stream.of(DiagnosisBlock.OTHER))
                .filter(block -> codes.contains(block.code()))
                .map(wording::block));
    }

    private String all(Stream<String> chosen) {
        String list = chosen.collect(Collectors.joining("; "));
        return list.isEmpty() ? wording.say("report.all") : list;
    }

    private List<Sheet.Part> parts() {
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(institutionGrid());
        parts.add(new Sheet.Notes(notes()));
        parts.add(counts("status", report.byStatus(), wording::say));
        parts.add(counts("exclusion", report.byExclusion(), wording::say));
        parts.add(counts("age", report.byAgeBand(), wording::say));
        parts.add(counts("sex", report.bySex(), wording::say));
        parts.add(counts("block", report.byBlock(), wording::block));
        parts.add(needs());
        parts.add(new Sheet.Notes(List.of(wording.say("report.note.needs"))));
        return parts;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(wording.say("report.note.prevalence"));
        notes.add(wording.say("report.note.total", report.inSeveral()));
        notes.add(wording.say("report.note.age"));
        if (!report.complete()) {
            notes.add(wording.say("report.note.unfinished", moment()));
        }
        return notes;
    }

    private Sheet.Grid institutionGrid() {
        List<List<String>> rows = new ArrayList<>();
        report.institutions().forEach(each -> rows.add(figures(each.name(), each.figures())));
        rows.add(figures(wording.say("report.total"), report.total()));
        List<String> head = head("institution", "patients", "atEnd", "included", "excluded", "died");
        return new Sheet.Grid(
                wording.say("report.by.institution"), head, new float[] {40, 12, 12, 12, 12, 12}, 1, rows, true, null);
    }

    private List<String> figures(String name, Figures figures) {
        return List.of(
                name,
                wording.number(figures.patients()),
                wording.number(figures.atEnd()),
                wording.number(figures.included()),
                wording.number(figures.excluded()),
                wording.number(figures.died()));
    }

    private <K extends Serializable> Sheet.Grid counts(String key, List<Count<K>> counts, Function<K, String> name) {
        List<List<String>> rows = counts.stream()
                .map(count -> List.of(name.apply(count.of()), wording.number(count.patients())))
                .toList();
        return new Sheet.Grid(
                wording.say("report.by." + key),
                head(key, "patients"),
                new float[] {80, 20},
                1,
                rows,
                false,
                wording.say("report.nobody"));
    }

    private Sheet.Grid needs() {
        List<List<String>> rows =
                report.needs(wording.locale()).stream().map(this::need).toList();
        return new Sheet.Grid(
                wording.say("report.by.medicament"),
                head("substance", "form", "strength", "unit", "patients", "prescriptions", "quantity"),
                new float[] {18, 26, 12, 12, 10, 12, 12},
                4,
                rows,
                false,
                wording.say("report.nothingPrescribed"));
    }

    private List<String> need(MedicamentNeed need) {
        return List.of(
                wording.substance(need.medicament()),
                wording.form(need.medicament()),
                wording.strength(need.medicament()),
                need.unit() == null ? wording.say("report.uncounted") : wording.say(need.unit()),
                wording.number(need.patients()),
                wording.number(need.prescriptions()),
                wording.number(need.quantity()));
    }

    private List<String> head(String... columns) {
        return Arrays.stream(columns)
                .map(column -> wording.say("report.column." + column))
                .toList();
    }
}
