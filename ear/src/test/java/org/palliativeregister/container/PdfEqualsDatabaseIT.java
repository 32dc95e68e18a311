package org.palliativeregister.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.palliativeregister.Permission;
import org.palliativeregister.RegionTime;
import org.palliativeregister.report.PdfFile;
import org.palliativeregister.report.PrescriptionChoice;
import org.palliativeregister.report.ReportPeriod;
import org.palliativeregister.report.Reporting;
import org.palliativeregister.report.SummaryParameters;

/**
 * What PDFBox reads in both PDFs is what plain SQL finds in the database. The files and a protocol are left in the
 * server's folder of logs.
 */
@ExtendWith(ArquillianExtension.class)
class PdfEqualsDatabaseIT {

    private static final String LINES = """
            select date_format(p.starts_on, '%d.%m.%Y'), date_format(p.ends_on, '%d.%m.%Y'),
                concat(m.inn_ru, ', ', m.form_ru, ', ', m.strength, ' мг'),
                greatest(datediff(least(p.ends_on, coalesce(p.stopped_on, p.ends_on)), p.starts_on) + 1, 0) * 2,
                concat(a.full_name, ', ', i.short_name),
                case when p.stopped_on is not null
                        then concat('Отменено ', date_format(p.stopped_on, '%d.%m.%Y'), ': побочное действие')
                    when p.ends_on < '%TODAY' then 'Закончено'
                    when p.starts_on > '%TODAY' then 'Ещё не начато'
                    else 'Действует' end
            from prescription p join medicament m on m.id = p.medicament_id
                join account a on a.id = p.prescriber_id join institution i on i.id = p.institution_id
            where p.institution_id = ? order by p.starts_on, p.id
            """.replace("%TODAY", RegionTime.today().toString());

    private static final String TOUCHING = """
            from episode e join patient t on t.id = e.patient_id join diagnosis d on d.id = e.diagnosis_id
            where e.institution_id = ? and e.included_on <= '2025-11-30'
                and (e.excluded_on is null or e.excluded_on >= '2025-11-01')
            """;

    private static final String FIGURES =
            "select count(*), coalesce(sum(e.excluded_on is null or e.excluded_on > '2025-11-30'), 0),"
                    + " coalesce(sum(e.included_on >= '2025-11-01'), 0), coalesce(sum(e.excluded_on <= '2025-11-30'), 0),"
                    + " coalesce(sum(e.excluded_on <= '2025-11-30' and e.exclusion_reason = 'DEATH'), 0) " + TOUCHING;

    private static final String NEEDS = """
            select count(distinct patient_id), count(*), sum(days) * 2 from (
                select patient_id, datediff(least(ends_on, coalesce(stopped_on, ends_on), '2025-11-30'),
                    greatest(starts_on, '2025-11-01')) + 1 as days
                from prescription where institution_id = ?) covered
            where days > 0
            """;

    @Inject
    private Reporting reporting;

    @Resource(lookup = "java:jboss/datasources/PalliativeRegister")
    private DataSource database;

    private Planted planted;

    @Deployment
    static EnterpriseArchive ear() {
        return TestedEar.with(PdfEqualsDatabaseIT.class, Planted.class, PdfReading.class)
                .addAsLibraries(
                        TestedEar.jarOf(PDDocument.class),
                        TestedEar.jarOf(RandomAccessRead.class),
                        TestedEar.jarOf(FontBoxFont.class),
                        TestedEar.jarOf(Log.class));
    }

    @BeforeEach
    void plant_an_institution() {
        planted = new Planted(database);
    }

    @Test
    void prescriptions_of_the_first_and_last_day_spanning_and_stopped_ones() throws IOException {
        compareGroup("group", () -> edges(anyPatient()));
    }

    @Test
    void a_group_of_five_hundred_prescriptions() throws IOException {
        long patient = anyPatient();
        compareGroup("group-of-500", () -> {
            Set<Long> ids = new HashSet<>();
            for (int day = 0; day < 500; day++) {
                LocalDate from = LocalDate.of(2024, 8, 1).plusDays(day);
                ids.add(planted.prescription(
                        patient,
                        planted.morphine(),
                        from.toString(),
                        from.plusDays(day % 40).toString(),
                        day % 7 == 0 ? from.toString() : null));
            }
            return new PrescriptionChoice(patient, ids, null, null);
        });
    }

    @Test
    void the_summary_of_a_period_with_all_kinds_of_stays_and_prescriptions() throws IOException {
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-10-01", "2025-11-01");
        planted.stay(planted.patient("FEMALE", 1936), "C50", "2025-11-30", null);
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-10-01", "2025-10-31");
        planted.stay(planted.patient("MALE", 1950), "C34", "2025-12-01", null);
        long patient = planted.patient("FEMALE", 2015);
        planted.stay(patient, "C34", "2025-01-01", null);
        planted.edges(patient);
        compareSummary("summary");
    }

    @Test
    void the_summary_of_a_period_without_anybody() throws IOException {
        try (PdfReading pdf = new PdfReading(summary("summary-of-nobody").content())) {
            assertThat(pdf.rows()).contains(total());
            assertThat(pdf.text()).contains("За этот период ничего не назначено");
        }
        note("summary-of-nobody: total " + total() + ", nothing prescribed: in PDF and database alike");
    }

    @Test
    void an_amended_prescription_shows_the_same_amount_in_the_group_and_in_the_summary() throws IOException {
        long patient = anyPatient();
        planted.stay(patient, "C34", "2025-11-01", "2025-11-30");
        long id = planted.prescription(patient, planted.morphine(), "2025-11-01", "2025-11-30", null);
        planted.amended(id, "2025-11-16 09:00:00", "DOSE_REDUCED", "2025-11-01", "2025-11-30", 60);
        planted.amended(id, "2025-11-16 09:05:00", "DOSE_INCREASED", "2025-11-01", "2025-11-30", 90);
        planted.amended(id, "2025-11-20 09:00:00", "PROLONGED", "2025-11-01", "2025-11-25");
        String amount = "90"; // 15 × 4 + 15 × 2
        PdfFile group = group("group-amended", new PrescriptionChoice(patient, Set.of(id), null, null));
        try (PdfReading pdf = new PdfReading(group.content())) {
            assertThat(pdf.rows())
                    .filteredOn(row -> row.size() == 7 && "1".equals(row.get(0)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.get(4)).isEqualTo(amount + " таб."));
        }
        try (PdfReading pdf = new PdfReading(summary("summary-amended").content())) {
            assertThat(pdf.rows())
                    .contains(List.of(
                            "Морфин", "таблетки с пролонгированным высвобождением", "30 мг", "таб.", "1", "1", amount));
        }
        note("amended: " + amount + " tablets in the group and in the summary");
    }

    private PrescriptionChoice edges(long patient) {
        return new PrescriptionChoice(patient, planted.edges(patient), null, null);
    }

    private interface Planting {
        PrescriptionChoice plant();
    }

    private void compareGroup(String name, Planting planting) throws IOException {
        PrescriptionChoice choice = planting.plant();
        PdfFile file = group(name, choice);
        List<List<String>> expected = lines();
        try (PdfReading pdf = new PdfReading(file.content())) {
            List<List<String>> printed = pdf.rows().stream()
                    .filter(row -> row.size() == 7 && row.get(0).matches("\\d+"))
                    .toList();
            assertThat(printed).isEqualTo(expected);
        }
        note(name + ": " + expected.size() + " prescriptions, 7 columns each: PDF and database are equal");
    }

    private PdfFile group(String name, PrescriptionChoice choice) throws IOException {
        PdfFile file = Caller.signedIn("gromova", Permission.RECORDS, Permission.PATIENTS)
                .call(() -> reporting.printPrescriptions(choice));
        keep(name, file);
        return file;
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> row : planted.rows(LINES, planted.institution())) {
            lines.add(List.of(
                    String.valueOf(lines.size() + 1),
                    row.get(0) + " – " + row.get(1),
                    row.get(2),
                    "по 30 мг внутрь 2 раза в день",
                    row.get(3) + " таб.",
                    row.get(4),
                    row.get(5)));
        }
        return lines;
    }

    private void compareSummary(String name) throws IOException {
        List<List<String>> expected = new ArrayList<>();
        expected.add(total());
        expected.add(List.of("Смерть", figures().get(4)));
        expected.add(List.of("мужской", count("t.sex = 'MALE'")));
        expected.add(List.of("женский", count("t.sex = 'FEMALE'")));
        expected.add(List.of("0–17", count("2025 - t.birth_year between 0 and 17")));
        expected.add(List.of("75–89", count("2025 - t.birth_year between 75 and 89")));
        expected.add(List.of(
                "C30–C39 Злокачественные новообразования органов дыхания и грудной клетки",
                count("left(d.code, 3) between 'C30' and 'C39'")));
        List<String> need = planted.rows(NEEDS, planted.institution()).get(0);
        expected.add(List.of(
                "Морфин",
                "таблетки с пролонгированным высвобождением",
                "30 мг",
                "таб.",
                need.get(0),
                need.get(1),
                need.get(2)));
        try (PdfReading pdf = new PdfReading(summary(name).content())) {
            assertThat(pdf.rows()).containsAll(expected);
        }
        expected.forEach(row -> note(name + ": " + row + ": PDF and database are equal"));
    }

    private PdfFile summary(String name) throws IOException {
        ReportPeriod november = new ReportPeriod(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30));
        PdfFile file =
                planted.caller(Permission.REPORTING).call(() -> reporting.printSummary(SummaryParameters.of(november)));
        keep(name, file);
        return file;
    }

    private List<String> total() {
        List<String> row = new ArrayList<>(List.of("Всего, без повторов"));
        row.addAll(figures());
        return row;
    }

    private List<String> figures() {
        return planted.rows(FIGURES, planted.institution()).get(0);
    }

    private String count(String condition) {
        return planted.rows("select count(*) " + TOUCHING + " and " + condition, planted.institution())
                .get(0)
                .get(0);
    }

    private long anyPatient() {
        return Long.parseLong(planted.rows(
                        "select r.patient_id from medical_record r join account_institution s on s.institution_id = r.institution_id"
                                + " join account a on a.id = s.account_id where a.login = 'gromova' order by r.patient_id limit 1")
                .get(0)
                .get(0));
    }

    private static void keep(String name, PdfFile file) throws IOException {
        Files.write(folder().resolve(name + ".pdf"), file.content());
    }

    private static void note(String line) {
        try {
            Path protocol = folder().resolve("protocol.txt");
            List<String> lines = Files.exists(protocol) ? Files.readAllLines(protocol) : new ArrayList<>();
            lines.add(line);
            Files.write(protocol, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(Path.of(System.getProperty("jboss.server.log.dir"), "pdf-equals-database"));
    }
}
