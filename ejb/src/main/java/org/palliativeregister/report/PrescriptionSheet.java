package org.palliativeregister.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.palliativeregister.RegionTime;
import org.palliativeregister.prescription.PrescriptionStatus;
import org.palliativeregister.prescription.PrescriptionSummary;
import org.palliativeregister.prescription.Quantity;
import org.palliativeregister.record.AllergyState;

/** Puts the report of a group of prescriptions into words. */
final class PrescriptionSheet {

    private static final float[] WIDTHS = {5, 13, 23, 22, 16, 16, 17};

    private final PrescriptionReport report;
    private final Wording wording;

    private PrescriptionSheet(PrescriptionReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
    }

    static PdfFile print(PrescriptionReport report, Locale language) {
        Sheet sheet = new PrescriptionSheet(report, new Wording(language)).sheet();
        return new PdfFile("prescriptions-" + digits(report.number()) + ".pdf", PdfPrinter.print(sheet));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private Sheet sheet() {
        return new Sheet(
                wording.locale(),
                wording.say("report.prescriptions.subject", report.number()),
                wording.say("report.prescriptions.title"),
                facts(),
                List.of(grid(), new Sheet.Notes(List.of(wording.say("report.note.quantity")))),
                wording.say("report.signature"),
                wording.say("report.prescriptions.footer", report.number(), report.preparedBy(), moment()),
                wording.say("report.page"));
    }

    private String moment() {
        return wording.moment(report.preparedAt());
    }

    private List<Sheet.Fact> facts() {
        List<Sheet.Fact> facts = new ArrayList<>(List.of(
                fact("patient", report.fullName() == null ? wording.say("report.damaged") : report.fullName()),
                fact("birthDate", birthDate() + ", " + wording.say(report.sex())),
                fact("number", report.number()),
                fact("diagnosis", wording.diagnosis(report.diagnosis())),
                new Sheet.Fact(wording.say("report.allergies"), allergies(), isWarning()),
                fact("institution", report.institution())));
        facts.addAll(periods());
        facts.addAll(List.of(
                fact("prescriptions.count", wording.number(report.lines().size())),
                fact(
                        "prepared",
                        wording.say(
                                "report.preparedBy",
                                report.preparedBy(),
                                moment(),
                                RegionTime.offset(report.preparedAt())))));
        return facts;
    }

    /** The period that was asked for, and the days of the prescriptions where they are others. */
    private List<Sheet.Fact> periods() {
        String span = wording.period(report.from(), report.to());
        String asked = wording.openPeriod(report.askedFrom(), report.askedTo());
        return asked == null || asked.equals(span)
                ? List.of(fact("period", span))
                : List.of(fact("period", asked), fact("span", span));
    }

    private Sheet.Fact fact(String key, String value) {
        return Sheet.Fact.of(wording.say("report." + key), value);
    }

    private String birthDate() {
        return report.birthDate() == null ? wording.say("report.damaged") : wording.date(report.birthDate());
    }

    private String allergies() {
        if (report.allergyState() != AllergyState.PRESENT) {
            return wording.say(report.allergyState());
        }
        return report.allergies() == null ? wording.say("report.damaged") : report.allergies();
    }

    private boolean isWarning() {
        return report.allergyState() == AllergyState.PRESENT;
    }

    private Sheet.Grid grid() {
        List<String> head = Stream.of("row", "days", "medicament", "dosage", "quantity", "prescriber", "state")
                .map(column -> wording.say("report.column." + column))
                .toList();
        return new Sheet.Grid(null, head, WIDTHS, head.size(), rows(), false, null);
    }

    private List<List<String>> rows() {
        return Stream.iterate(0, row -> row + 1)
                .limit(report.lines().size())
                .map(row -> row(row + 1, report.lines().get(row)))
                .toList();
    }

    private List<String> row(int number, PrescriptionSummary line) {
        return List.of(
                String.valueOf(number),
                wording.period(line.startsOn(), line.endsOn()),
                wording.medicament(line.medicament()),
                dosage(line),
                quantity(line.quantity()),
                line.prescriber() + ", " + line.institution(),
                state(line));
    }

    private String dosage(PrescriptionSummary line) {
        String sentence = wording.dosage(line.medicament(), line.dosage());
        String note = line.remarks().isNoteReadable() ? line.remarks().getNote() : wording.say("report.damaged");
        return note == null ? sentence : sentence + "\n" + note;
    }

    private String quantity(Quantity quantity) {
        return quantity == null
                ? wording.say("report.uncounted")
                : wording.number(quantity.amount()) + Wording.NBSP + wording.say(quantity.unit());
    }

    private String state(PrescriptionSummary line) {
        if (line.status() != PrescriptionStatus.STOPPED) {
            return wording.say(line.status());
        }
        String stopped = wording.say("report.stopped", wording.date(line.stoppedOn()), wording.say(line.stopReason()));
        String why = line.remarks().isStopNoteReadable() ? line.remarks().getStopNote() : wording.say("report.damaged");
        return why == null ? stopped : stopped + "\n" + why;
    }
}
