package org.palliativeregister.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the benchmark has measured, size by size, as a text for people. */
final class TwinFigures {

    /** Kinds that open one or two places and are answered by the twin at once. */
    private static final Set<String> EXACT = Set.of("full name", "surname and initial", "SNILS");

    private static final double EXACT_TARGET = 1.3;
    private static final double TARGET = 1.0;
    private static final double TARGET_95 = 1.5;
    private static final double NOISE = 300;
    private static final int NEWS = 4;
    private static final int AGAIN = 9;

    private final String database;
    private final Map<Integer, List<String[]>> searched = new LinkedHashMap<>();
    private String[] admitted;

    TwinFigures(String database) {
        this.database = database;
    }

    /** @throws Refusal when the two sides did not answer alike */
    void searched(int patients, List<String> lines) {
        List<String> wrong =
                lines.stream().filter(line -> line.startsWith("mismatch\t")).toList();
        if (!lines.contains("mismatches\t0")) {
            throw new Refusal("The register and the twin answer differently: "
                    + String.join(
                            ", ",
                            lines.stream()
                                    .filter(line -> line.startsWith("mismatches"))
                                    .toList()) + System.lineSeparator() + String.join(System.lineSeparator(), wrong));
        }
        searched.put(
                patients,
                lines.stream()
                        .filter(line -> !line.startsWith("mismatch"))
                        .map(line -> line.split("\t"))
                        .toList());
    }

    void admitted(List<String> lines) {
        admitted = lines.isEmpty() ? null : lines.get(0).split("\t");
    }

    String told() {
        StringBuilder text = new StringBuilder(TwinMachine.told(database));
        searched.forEach((patients, rows) -> tell(text, patients, rows));
        tellGrowth(text);
        tellAdmission(text);
        return text.toString();
    }

    private static void tell(StringBuilder text, int patients, List<String[]> rows) {
        int asked = rows.stream().mapToInt(row -> Integer.parseInt(row[1])).sum();
        int different = rows.stream().mapToInt(row -> Integer.parseInt(row[2])).sum();
        text.append(String.format(
                Locale.ROOT,
                "%n### %,d patients%n%n%d searches, %d of them different, each twice; ids, order and count the same on"
                        + " both sides in all.%n%n",
                patients,
                asked,
                different));
        text.append("| search | n | hits | twin µs | ours µs | median ÷ median | median of ratios | p95 ÷ p95 |"
                        + " asked again: twin µs | ours µs | median ÷ median | median of ratios | p95 ÷ p95 | target | met |"
                        + " statements: ours | twin |\n")
                .append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row(row)));
    }

    private static String row(String... row) {
        if (row[1].equals("0")) {
            return "| " + row[0] + " | 0, nothing has so many pages |\n";
        }
        double median = EXACT.contains(row[0]) ? EXACT_TARGET : TARGET;
        boolean met = isMet(row, NEWS, median) && isMet(row, AGAIN, median);
        return "| " + row[0] + " | " + row[1] + " | " + row[3] + " | "
                + String.join(" | ", List.of(row).subList(NEWS, AGAIN + 5)) + " | " + median + " / " + TARGET_95 + " | "
                + (met ? "yes" : "**no**") + " | " + row[AGAIN + 5] + " | " + row[AGAIN + 6] + " |\n";
    }

    private static boolean isMet(String[] row, int from, double median) {
        return Double.parseDouble(row[from + 2]) <= median && Double.parseDouble(row[from + 4]) <= TARGET_95;
    }

    private void tellGrowth(StringBuilder text) {
        if (searched.size() < 2) {
            return;
        }
        text.append("\n### Growth of our side\n\nMedian of a search asked again, and how it grew from the size before;"
                + " below 0.3 ms milliseconds only, a ratio would be noise. Target: 1.5 a step.\n\n| search |");
        searched.keySet().forEach(size -> text.append(String.format(Locale.ROOT, " %,d |", size)));
        text.append("\n|---|").append("---|".repeat(searched.size())).append('\n');
        int kinds = searched.values().iterator().next().size();
        for (int kind = 0; kind < kinds; kind++) {
            double before = Double.NaN;
            for (List<String[]> rows : searched.values()) {
                String[] row = rows.get(kind);
                double now = Integer.parseInt(row[1]) == 0 ? Double.NaN : Double.parseDouble(row[AGAIN + 1]);
                text.append(
                        Double.isNaN(before)
                                        && rows == searched.values().iterator().next()
                                ? "| " + row[0] + " |"
                                : "");
                text.append(cell(before, now));
                before = now;
            }
            text.append('\n');
        }
    }

    private static String cell(double before, double now) {
        if (Double.isNaN(now)) {
            return " – |";
        }
        String milliseconds = String.format(Locale.ROOT, " %.2f ms", now / 1000);
        boolean told = !Double.isNaN(before) && now > NOISE;
        return milliseconds + (told ? String.format(Locale.ROOT, " (× %.2f)", now / before) : "") + " |";
    }

    private void tellAdmission(StringBuilder text) {
        if (admitted != null) {
            boolean met = Double.parseDouble(admitted[4]) <= EXACT_TARGET;
            text.append("\n### Admission of a patient\n\n| n | twin µs | ours µs | median ÷ median | median of ratios |"
                            + " p95 ÷ p95 | target | met |\n|---|---|---|---|---|---|---|---|\n| ")
                    .append(String.join(" | ", List.of(admitted).subList(1, admitted.length)))
                    .append(" | ")
                    .append(EXACT_TARGET)
                    .append(" | ")
                    .append(met ? "yes" : "**no**")
                    .append(" |\n");
        }
    }
}
