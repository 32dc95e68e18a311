package org.palliativeregister.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of the results that this benchmark writes; what stands around it stays. */
record TwinResults(Path file) {

    private static final String BEGIN = "<!-- twin: written by org.palliativeregister.run.TwinRun -->";
    private static final String END = "<!-- end of twin -->";
    private static final String HEAD = "# Results\n\nWhat `README.md` describes, as last measured.\n";
    private static final String TITLE = "\n## Search and admission ÷ the twin in plain text\n\n";

    void keep(TwinFigures figures) {
        String told = figures.told();
        System.out.println(told);
        try {
            String before = Files.exists(file) ? Files.readString(file) : HEAD;
            Files.writeString(file, with(before, BEGIN + TITLE + told + END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the place of the earlier one; at the end where there was none. */
    private static String with(String text, String part) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        return begin < 0 || end < 0
                ? text + "\n" + part + "\n"
                : text.substring(0, begin) + part + text.substring(end + END.length());
    }
}
