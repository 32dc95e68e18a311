package org.palliativeregister.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Test;
import org.palliativeregister.crypto.BrokenText;
import org.palliativeregister.crypto.ConfidentialText;
import org.palliativeregister.patient.Sex;
import org.palliativeregister.prescription.Dosage;
import org.palliativeregister.prescription.DosageKind;
import org.palliativeregister.prescription.PrescriptionSample;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.StopReason;
import org.palliativeregister.record.AllergyState;
import org.palliativeregister.record.ExclusionReason;
import org.palliativeregister.record.RecordStatus;
import org.palliativeregister.reference.CountedIn;
import org.palliativeregister.reference.Medicament;
import org.palliativeregister.reference.ReferenceSample;

class PdfPrinterTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 24, 14, 5);
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Medicament MORPHINE = ReferenceSample.morphine();
    private static final Medicament FENTANYL = ReferenceSample.fentanyl();

    @Test
    void every_value_of_a_prescription_stands_in_the_file() throws IOException {
        try (PdfReading pdf = read(PrescriptionSheet.print(three(), RUSSIAN))) {
            assertThat(pdf.rows())
                    .contains(
                            List.of("Пациент", "Ёлкина-Вяйнемёйнен Щедрость Гасан оглы"),
                            List.of("Дата рождения, пол", "05.03.1955, женский"),
                            List.of("Номер в регистре", "РК-000214"),
                            List.of("Аллергии", "Метамизол: крапивница; [U+1F48A]"),
                            List.of("Период", "01.11.2026 – 30.11.2026"),
                            List.of(
                                    "1",
                                    "01.11.2026 – 30.11.2026",
                                    "Морфин, таблетки с пролонгированным высвобождением, 30 мг",
                                    "по 30 мг внутрь 2 раза в день после еды",
                                    "60 таб.",
                                    "Громова Елена Андреевна, Хоспис",
                                    "Действует"),
                            List.of(
                                    "2",
                                    "01.11.2026 – 30.11.2026",
                                    "Фентанил, пластырь трансдермальный (ТТС), 25 мкг/ч",
                                    "пластырь 25 мкг/ч, менять каждые 72 ч",
                                    "4 пласт.",
                                    "Громова Елена Андреевна, Хоспис",
                                    "Отменено 10.11.2026: побочное действие сонливость"));
        }
    }

    @Test
    void what_does_not_open_is_said_to_be_unreadable_and_the_rest_stands_there() throws IOException {
        ConfidentialText broken = BrokenText.damaged();
        PrescriptionSummary line = PrescriptionSample.regular(1, MORPHINE, FIRST, LAST);
        PrescriptionReport report = new PrescriptionReport(
                7,
                "РК-000214",
                null,
                null,
                Sex.FEMALE,
                ReferenceSample.diagnosis("C34.1", "Злокачественное новообразование верхней доли", "Upper lobe"),
                AllergyState.PRESENT,
                null,
                "Хоспис",
                List.of(
                        PrescriptionSample.stopped(line, LAST, broken, ConfidentialText.of("сонливость")),
                        PrescriptionSample.stopped(line, LAST, ConfidentialText.of("после еды"), broken)),
                null,
                null,
                "Громова Елена Андреевна",
                NOW);
        String mark = "не читается (данные повреждены или закрыты другим ключом)";
        String dosage = "по 30 мг внутрь 2 раза в день ";
        String stopped = "Отменено 30.11.2026: побочное действие ";
        try (PdfReading pdf = read(PrescriptionSheet.print(report, RUSSIAN))) {
            assertThat(pdf.rows())
                    .contains(
                            List.of("Пациент", mark),
                            List.of("Дата рождения, пол", mark + ", женский"),
                            List.of("Аллергии", mark));
            assertThat(pdf.rows().stream().filter(row -> row.size() == 7))
                    .extracting(row -> row.get(3), row -> row.get(6))
                    .contains(
                            tuple(dosage + mark, stopped + "сонливость"), tuple(dosage + "после еды", stopped + mark));
        }
        try (PdfReading pdf = read(PrescriptionSheet.print(report, Locale.ENGLISH))) {
            assertThat(pdf.rows()).contains(List.of("Patient", "unreadable (damaged, or sealed with another key)"));
        }
    }

    @Test
    void the_period_that_was_asked_for_is_stated_and_the_days_of_the_prescriptions_where_they_differ()
            throws IOException {
        assertThat(periods(FIRST, LAST)).containsExactly(List.of("Период", "01.11.2026 – 30.11.2026"));
        assertThat(periods(null, null)).containsExactly(List.of("Период", "01.11.2026 – 30.11.2026"));
        assertThat(periods(LAST, FIRST)).containsExactly(List.of("Период", "01.11.2026 – 30.11.2026"));
        assertThat(periods(FIRST.plusDays(4), LAST.minusDays(5)))
                .containsExactly(
                        List.of("Период", "05.11.2026 – 25.11.2026"),
                        List.of("Дни назначений", "01.11.2026 – 30.11.2026"));
        assertThat(periods(FIRST, null)).contains(List.of("Период", "с 01.11.2026"));
        assertThat(periods(null, LAST)).contains(List.of("Период", "по 30.11.2026"));
    }

    private static List<List<String>> periods(LocalDate from, LocalDate to) throws IOException {
        PrescriptionChoice choice = new PrescriptionChoice(7, Set.of(1L), from, to);
        PrescriptionReport report = asked(
                "Иванов Иван",
                List.of(PrescriptionSample.regular(1, MORPHINE, FIRST, LAST)),
                choice.from(),
                choice.to());
        try (PdfReading pdf = read(PrescriptionSheet.print(report, RUSSIAN))) {
            return pdf.rows().stream()
                    .filter(row -> row.get(0).equals("Период") && row.size() == 2
                            || row.get(0).equals("Дни назначений"))
                    .toList();
        }
    }

    @Test
    void a_note_says_which_days_the_quantity_is_for() throws IOException {
        try (PdfReading pdf = read(PrescriptionSheet.print(three(), RUSSIAN))) {
            assertThat(pdf.text().replaceAll("\\s+", " "))
                    .contains("Количество – за весь срок назначения", "с этого дня – по новым");
        }
    }

    @Test
    void cyrillic_is_found_by_a_search() throws IOException {
        try (PdfReading pdf = read(PrescriptionSheet.print(three(), RUSSIAN))) {
            assertThat(pdf.text()).contains("Ёлкина-Вяйнемёйнен", "крапивница", "Морфин", "стр. 1 из 1");
        }
    }

    @Test
    void the_properties_of_the_file_name_nobody() throws IOException {
        PdfFile file = PrescriptionSheet.print(three(), Locale.ENGLISH);
        assertThat(file.name()).isEqualTo("prescriptions-000214.pdf");
        try (PdfReading pdf = read(file)) {
            PDDocumentInformation properties = pdf.document().getDocumentInformation();
            assertThat(properties.getTitle()).isEqualTo("Prescriptions, РК-000214");
            assertThat(properties.getMetadataKeys()).containsOnly("Title", "Producer", "CreationDate", "ModDate");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.document().getDocumentCatalog().getMarkInfo().isMarked())
                    .isTrue();
        }
    }

    @Test
    void five_hundred_prescriptions_fill_pages_with_a_head_on_each() throws IOException {
        PdfFile file = PrescriptionSheet.print(report("Иванов Иван", many(500)), RUSSIAN);
        keep("prescriptions-500", file);
        try (PdfReading pdf = read(file)) {
            List<List<String>> lines =
                    pdf.rows().stream().filter(row -> row.size() == 7).toList();
            assertThat(lines).hasSize(501);
            assertThat(lines.get(500)).startsWith("500", "01.11.2026 – 30.11.2026");
            int pages = pdf.document().getNumberOfPages();
            assertThat(pages).isGreaterThan(10);
            assertThat(pdf.text()).contains("стр. " + pages + " из " + pages);
            assertThat(pdf.text().split("Как принимать", -1)).hasSizeGreaterThanOrEqualTo(pages);
        }
    }

    @Test
    void the_summary_prints_every_figure_and_its_notes() throws IOException {
        PdfFile file = SummarySheet.print(summary(), RUSSIAN);
        keep("summary-ru", file);
        keep("summary-en", SummarySheet.print(summary(), Locale.ENGLISH));
        try (PdfReading pdf = read(file)) {
            assertThat(pdf.rows())
                    .contains(
                            List.of("Республиканский центр паллиативной помощи", "1 102", "61", "12", "14", "9"),
                            List.of("Всего, без повторов", "1 140", "80", "20", "15", "10"),
                            List.of("Смерть", "10"),
                            List.of("90 и старше", "4"),
                            List.of("C15–C26 Злокачественные новообразования органов пищеварения", "61"),
                            List.of(
                                    "Морфин",
                                    "таблетки с пролонгированным высвобождением",
                                    "30 мг",
                                    "таб.",
                                    "12",
                                    "15",
                                    "1 234,5"));
            assertThat(pdf.text().replaceAll("\\s+", " "))
                    .contains("итог может быть меньше суммы строк", "Состояли в нескольких учреждениях: 4.");
        }
    }

    @Test
    void an_empty_summary_says_so() throws IOException {
        SummaryReport empty = new SummaryReport(
                SummaryParameters.of(new ReportPeriod(FIRST, LAST)),
                new Figures(0, 0, 0, 0, 0),
                List.of(),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "Громова Е. А.",
                NOW);
        try (PdfReading pdf = read(SummarySheet.print(empty, RUSSIAN))) {
            assertThat(pdf.text()).contains("За этот период ничего не назначено", "Никого за этот период");
        }
    }

    private static PrescriptionReport three() throws IOException {
        Dosage patch = Dosage.of(DosageKind.PATCH, new BigDecimal("25"), null, 72);
        Dosage needed = Dosage.of(DosageKind.AS_NEEDED, new BigDecimal("7.5"), 4, null);
        PrescriptionReport report = report(
                "Ёлкина-Вяйнемёйнен Щедрость Гасан оглы",
                List.of(
                        PrescriptionSample.regular(1, MORPHINE, FIRST, LAST),
                        PrescriptionSample.line(
                                2,
                                FENTANYL,
                                patch,
                                FIRST,
                                LAST,
                                FIRST.plusDays(9),
                                StopReason.SIDE_EFFECT,
                                null,
                                "сонливость"),
                        PrescriptionSample.line(
                                3, MORPHINE, needed, FIRST, LAST, null, null, "длинноеслово".repeat(20), null)));
        keep("prescriptions-ru", PrescriptionSheet.print(report, RUSSIAN));
        keep("prescriptions-en", PrescriptionSheet.print(report, Locale.ENGLISH));
        return report;
    }

    private static List<PrescriptionSummary> many(int number) {
        List<PrescriptionSummary> lines = new ArrayList<>();
        for (int id = 1; id <= number; id++) {
            lines.add(PrescriptionSample.regular(id, MORPHINE, FIRST, LAST));
        }
        return lines;
    }

    private static PrescriptionReport report(String name, List<PrescriptionSummary> lines) {
        return asked(name, lines, null, null);
    }

    private static PrescriptionReport asked(
            String name, List<PrescriptionSummary> lines, LocalDate from, LocalDate to) {
        return new PrescriptionReport(
                7,
                "РК-000214",
                name,
                LocalDate.of(1955, 3, 5),
                Sex.FEMALE,
                ReferenceSample.diagnosis("C34.1", "Злокачественное новообразование верхней доли", "Upper lobe"),
                AllergyState.PRESENT,
                "Метамизол: крапивница; \uD83D\uDC8A",
                "Республиканский центр паллиативной помощи",
                lines,
                from,
                to,
                "Громова Елена Андреевна",
                NOW);
    }

    private static SummaryReport summary() {
        return new SummaryReport(
                SummaryParameters.of(new ReportPeriod(FIRST, LAST)),
                new Figures(1140, 80, 20, 15, 10),
                List.of(
                        new InstitutionFigures(
                                1, "Республиканский центр паллиативной помощи", new Figures(1102, 61, 12, 14, 9)),
                        new InstitutionFigures(2, "Сортавальская ЦРБ", new Figures(42, 19, 8, 1, 1))),
                4,
                List.of(new Count<>(RecordStatus.ACTIVE, 80), new Count<>(RecordStatus.EXCLUDED, 1060)),
                List.of(new Count<>(ExclusionReason.DEATH, 10), new Count<>(ExclusionReason.REFUSAL, 5)),
                List.of(new Count<>(AgeBand.FROM_75, 1136), new Count<>(AgeBand.FROM_90, 4)),
                List.of(new Count<>(Sex.MALE, 640), new Count<>(Sex.FEMALE, 500)),
                List.of(new Count<>(DiagnosisBlock.of("C16.0"), 61)),
                List.of(new Count<>(LAST, 80)),
                List.of(
                        new MedicamentNeed(MORPHINE, 12, 15, new BigDecimal("1234.5"), CountedIn.TABLET),
                        new MedicamentNeed(FENTANYL, 3, 3, new BigDecimal("30"), CountedIn.PATCH)),
                "Громова Елена Андреевна",
                NOW);
    }

    private static PdfReading read(PdfFile file) {
        return new PdfReading(file.content());
    }

    /** For looking at. */
    private static void keep(String name, PdfFile file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(folder.resolve(name + ".pdf"), file.content());
    }
}
