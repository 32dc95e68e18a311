package org.palliativeregister.web.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.palliativeregister.RegionTime;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.report.AgeBand;
import org.palliativeregister.report.Count;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.report.Figures;
import org.palliativeregister.report.InstitutionFigures;
import org.palliativeregister.report.MedicamentNeed;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.report.SummaryReport;

/**
 * Version 1 of the summary as JSON. Its names are a promise to programs: {@code docs/ministry-api/summary.md}. Numbers of
 * entries are strings, because they do not fit into the numbers of JavaScript.
 */
final class SummaryJson {

    private SummaryJson() {}

    static JsonObject of(SummaryReport report) {
        return Json.createObjectBuilder()
                .add("version", "v1")
                .add(
                        "preparedAt",
                        report.preparedAt()
                                .atZone(RegionTime.ZONE)
                                .toOffsetDateTime()
                                .toString())
                .add("parameters", parameters(report.parameters()))
                .add("complete", report.complete())
                .add("total", figures(report.total()).add("inSeveralInstitutions", report.inSeveral()))
                .add("institutions", array(report.institutions(), SummaryJson::institution))
                .add("byStatus", counts(report.byStatus(), Enum::name))
                .add("byExclusionReason", counts(report.byExclusion(), Enum::name))
                .add("byAgeBand", counts(report.byAgeBand(), AgeBand::range))
                .add("bySex", counts(report.bySex(), Enum::name))
                .add("byDiagnosisBlock", array(report.byBlock(), SummaryJson::block))
                .add("atMonthEnds", array(report.atMonthEnds(), SummaryJson::monthEnd))
                .add("needs", array(report.needs(), SummaryJson::need))
                .build();
    }

    private static JsonObjectBuilder parameters(SummaryParameters asked) {
        return Json.createObjectBuilder()
                .add("from", asked.period().from().toString())
                .add("to", asked.period().to().toString())
                .add(
                        "institutions",
                        strings(asked.institutions().stream()
                                .sorted()
                                .map(String::valueOf)
                                .toList()))
                .add("sex", text(asked.sex()))
                .add(
                        "ageBands",
                        strings(asked.ageBands().stream()
                                .sorted()
                                .map(AgeBand::range)
                                .toList()))
                .add("status", text(asked.status()))
                .add("diagnosisBlocks", strings(asked.blocks().stream().sorted().toList()));
    }

    private static JsonObjectBuilder figures(Figures figures) {
        return Json.createObjectBuilder()
                .add("patients", figures.patients())
                .add("atEnd", figures.atEnd())
                .add("included", figures.included())
                .add("excluded", figures.excluded())
                .add("died", figures.died());
    }

    private static JsonObjectBuilder institution(InstitutionFigures institution) {
        return Json.createObjectBuilder()
                .add("id", String.valueOf(institution.id()))
                .add("name", institution.name())
                .addAll(figures(institution.figures()));
    }

    private static <K extends Serializable> JsonArray counts(List<Count<K>> counts, Function<K, String> code) {
        return array(counts, count -> Json.createObjectBuilder()
                .add("code", code.apply(count.of()))
                .add("patients", count.patients()));
    }

    private static JsonObjectBuilder block(Count<DiagnosisBlock> count) {
        DiagnosisBlock block = count.of();
        return Json.createObjectBuilder()
                .add("code", block.code())
                .add("title", bilingual(block.titleRu(), block.titleEn()))
                .add("patients", count.patients());
    }

    private static JsonObjectBuilder monthEnd(Count<LocalDate> count) {
        return Json.createObjectBuilder().add("on", count.of().toString()).add("patients", count.patients());
    }

    private static JsonObjectBuilder need(MedicamentNeed need) {
        return Json.createObjectBuilder()
                .add("medicament", medicament(need.medicament()))
                .add("patients", need.patients())
                .add("prescriptions", need.prescriptions())
                .add("quantity", need.quantity() == null ? JsonValue.NULL : Json.createValue(need.quantity()))
                .add("countedIn", text(need.unit()));
    }

    private static JsonObjectBuilder medicament(Medicament medicament) {
        return Json.createObjectBuilder()
                .add("id", String.valueOf(medicament.getId()))
                .add("atc", text(medicament.getAtc()))
                .add("inn", bilingual(medicament.getInnRu(), medicament.getInnEn()))
                .add("form", bilingual(medicament.getFormRu(), medicament.getFormEn()))
                .add("strength", medicament.getStrength())
                .add("unit", medicament.getUnit());
    }

    private static JsonObjectBuilder bilingual(String russian, String english) {
        return Json.createObjectBuilder().add("ru", russian).add("en", english);
    }

    private static JsonValue text(Object value) {
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }

    private static JsonArray strings(List<String> values) {
        return Json.createArrayBuilder(values).build();
    }

    private static <T> JsonArray array(List<T> things, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        things.forEach(thing -> array.add(json.apply(thing)));
        return array.build();
    }
}
