package org.palliativeregister.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.report.AgeBand;
import org.palliativeregister.report.Count;
import org.palliativeregister.report.DiagnosisBlock;
import org.palliativeregister.report.Figures;
import org.palliativeregister.report.InstitutionFigures;
import org.palliativeregister.report.MedicamentNeed;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.SummaryParameters;
import org.palliativeregister.report.SummaryReport;

class SummaryJsonTest {

    @Test
    void the_names_are_those_that_the_documentation_promises() throws IOException {
        JsonObject documented = documented();
        assertThat(names("", json())).isEqualTo(names("", documented));
    }

    @Test
    void figures_are_numbers_and_numbers_of_entries_are_strings() {
        JsonObject json = json();
        assertThat(json.getJsonObject("total").getInt("patients")).isEqualTo(3);
        assertThat(json.getJsonArray("institutions").getJsonObject(0).getString("id"))
                .isEqualTo("834571206439522304");
        assertThat(json.getJsonArray("needs")
                        .getJsonObject(0)
                        .getJsonNumber("quantity")
                        .bigDecimalValue())
                .isEqualTo("60");
    }

    @Test
    void nobody_is_named() {
        assertThat(json().toString()).doesNotContain("Громова");
    }

    private static JsonObject json() {
        Medicament morphine = new Medicament();
        morphine.setAtc("N02AA01");
        morphine.setInnRu("Морфин");
        morphine.setInnEn("Morphine");
        morphine.setFormRu("таблетки");
        morphine.setFormEn("tablets");
        morphine.setStrength("30");
        morphine.setUnit("mg");
        LocalDate end = LocalDate.of(2026, 11, 24);
        Figures figures = new Figures(3, 2, 1, 1, 1);
        return SummaryJson.of(new SummaryReport(
                SummaryParameters.of(new ReportPeriod(LocalDate.of(2026, 1, 1), end)),
                figures,
                List.of(new InstitutionFigures(834571206439522304L, "Hospice", figures)),
                0,
                List.of(new Count<>(RecordStatus.ACTIVE, 2)),
                List.of(new Count<>(ExclusionReason.DEATH, 1)),
                List.of(new Count<>(AgeBand.FROM_60, 3)),
                List.of(new Count<>(Sex.FEMALE, 3)),
                List.of(new Count<>(DiagnosisBlock.of("C16"), 3)),
                List.of(new Count<>(end, 2)),
                List.of(new MedicamentNeed(morphine, 2, 3, new BigDecimal("60"), CountedIn.TABLET)),
                "Громова Елена Андреевна",
                LocalDateTime.of(2026, 11, 24, 14, 5)));
    }

    private static JsonObject documented() throws IOException {
        String page = Files.readString(Path.of("../docs/ministry-api/summary.md"));
        String example = page.split("```json")[1].split("```")[0];
        return Json.createReader(new StringReader(example)).readObject();
    }

    /** The paths of all names; of lists those of the first thing in them. */
    private static Set<String> names(String path, JsonObject object) {
        Set<String> names = new TreeSet<>();
        object.forEach((name, value) -> {
            String here = path + "/" + name;
            names.add(here);
            if (value instanceof JsonObject inner) {
                names.addAll(names(here, inner));
            } else if (value instanceof JsonArray list && !list.isEmpty()) {
                names.addAll(names(here, list.getJsonObject(0)));
            }
        });
        return names;
    }
}
